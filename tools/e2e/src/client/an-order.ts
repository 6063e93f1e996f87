/** The properties of an *Order Completed* in Segment's e-commerce spec: a tea and two cups. */
export function anOrder(orderId: string) {
  return {
    order_id: orderId,
    total: 42.5,
    currency: 'EUR',
    products: [
      { product_id: 'p-1', name: 'Darjeeling', price: 12.5, quantity: 1 },
      { product_id: 'p-2', name: 'Cup with handle', price: 15, quantity: 2 },
    ],
  };
}
