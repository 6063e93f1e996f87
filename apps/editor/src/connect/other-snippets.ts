import type { Snippet } from './snippet.js';

/** For other languages, where the address of Sojourn is one option, and for the command line. */
export const otherSnippets: readonly Snippet[] = [
  {
    key: 'curl',
    title: 'curl',
    code: ({
      origin,
      writeKey,
    }) => `curl ${origin}/v1/batch -u '${writeKey}:' -H 'content-type: application/json' -d '{
  "batch": [
    { "type": "identify", "userId": "mona", "traits": { "first_name": "Mona", "email": "mona@example.com" } },
    { "type": "track", "userId": "mona", "event": "Order Completed", "properties": {
      "order_id": "50314b8e9bcf", "total": 27.5, "currency": "EUR",
      "products": [ { "name": "Monopoly", "price": 19, "quantity": 1 }, { "name": "Tea", "price": 4.25, "quantity": 2 } ] } }
  ]
}'`,
  },
  {
    key: 'python',
    title: 'Python',
    code: ({ origin, writeKey }) => `# pip install segment-analytics-python
import segment.analytics as analytics

analytics.write_key = '${writeKey}'
analytics.host = '${origin}'

analytics.identify('mona', {'first_name': 'Mona', 'email': 'mona@example.com'})
analytics.track('mona', 'Order Completed', {
    'order_id': '50314b8e9bcf',
    'total': 27.5,
    'currency': 'EUR',
    'products': [{'name': 'Monopoly', 'price': 19, 'quantity': 1}, {'name': 'Tea', 'price': 4.25, 'quantity': 2}],
})
analytics.flush()`,
  },
  {
    key: 'go',
    title: 'Go',
    code: ({ origin, writeKey }) => `// go get github.com/segmentio/analytics-go/v3
package main

import "github.com/segmentio/analytics-go/v3"

func main() {
	client, err := analytics.NewWithConfig("${writeKey}", analytics.Config{Endpoint: "${origin}"})
	if err != nil {
		panic(err)
	}
	defer client.Close()

	client.Enqueue(analytics.Identify{
		UserId: "mona",
		Traits: analytics.NewTraits().SetFirstName("Mona").SetEmail("mona@example.com"),
	})
	client.Enqueue(analytics.Track{
		UserId:     "mona",
		Event:      "Order Completed",
		Properties: analytics.NewProperties().Set("order_id", "50314b8e9bcf").Set("total", 27.5).Set("currency", "EUR"),
	})
}`,
  },
];
