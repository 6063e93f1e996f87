/**
 * The mail of the purchase confirmation: MJML with Liquid. It reads well when the customer's name, the list, a
 * line's name, price or quantity, or the total is missing, and shows discount, shipping and tax when they are there.
 */
export const purchaseConfirmationBody = `<mjml>
  <mj-head>
    <mj-title>Thank you for your order</mj-title>
    <mj-attributes>
      <mj-all font-family="-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" />
      <mj-text color="#3d3d3a" font-size="16px" line-height="24px" padding="0" />
      <mj-table color="#3d3d3a" font-size="15px" line-height="22px" padding="0" />
      <mj-section padding="0 32px" background-color="#ffffff" />
      <mj-column padding="0" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#f3f2ee" width="600px">
    <mj-section background-color="#f3f2ee" padding="16px">
      <mj-column></mj-column>
    </mj-section>

    <mj-section padding="40px 32px 0" border-radius="12px 12px 0 0">
      <mj-column>
        <mj-text font-size="28px" line-height="36px" font-weight="700" color="#1c1c1a">
          {%- assign first_name = customer.first_name | default: customer.firstName -%}
          Thank you{% if first_name %}, {{ first_name }}{% endif %}!
        </mj-text>
        <mj-text padding="12px 0 0">
          Your order is in, and we are getting it ready.
          {%- if entry.products[0] %} Here is what you bought, for your records.{% endif %}
        </mj-text>
        <mj-text padding="20px 0 0" font-size="14px" color="#75736b">
          {%- if entry.order_id %}Order {{ entry.order_id }}{% endif -%}
        </mj-text>
      </mj-column>
    </mj-section>

    <mj-section padding="12px 32px 0">
      <mj-column>
        <mj-table>
          {% for product in entry.products %}
          {% if product.name or product.sku or product.price %}
          {% assign quantity = product.quantity | default: 1 %}
          <tr style="border-top: 1px solid #e6e4dd;">
            <td style="padding: 14px 16px 14px 0; vertical-align: top;">
              <strong style="color: #1c1c1a;">{{ product.name | default: product.sku | default: "Item" }}</strong>
              {% if product.variant %}<br /><span style="color: #75736b;">{{ product.variant }}</span>{% endif %}
              {% if quantity != 1 and quantity != "1" %}
              <br /><span style="color: #75736b;">{{ quantity }}{% if product.price %} × {{ product.price | money: entry.currency }}{% endif %}</span>
              {% endif %}
            </td>
            <td style="padding: 14px 0; text-align: right; vertical-align: top; white-space: nowrap;">
              {% if product.price %}{{ product.price | times: quantity | money: entry.currency }}{% endif %}
            </td>
          </tr>
          {% endif %}
          {% endfor %}
          {% assign total = entry.total | default: entry.revenue %}
          {% assign discount = entry.discount | default: 0 | abs %}
          {% assign shipping = entry.shipping | times: 1 %}
          {% assign tax = entry.tax | default: 0 | times: 1 %}
          {% if total %}
          <tr style="border-top: 1px solid #e6e4dd;"><td colspan="2" style="padding: 2px 0 0;"></td></tr>
          {% endif %}
          {% if discount != 0 %}
          <tr>
            <td style="padding: 12px 16px 0 0; color: #75736b;">Discount</td>
            <td style="padding: 12px 0 0; text-align: right; color: #75736b;">−{{ discount | money: entry.currency }}</td>
          </tr>
          {% endif %}
          {% if entry.shipping %}
          <tr>
            <td style="padding: 12px 16px 0 0; color: #75736b;">Shipping</td>
            <td style="padding: 12px 0 0; text-align: right; color: #75736b;">{% if shipping == 0 %}Free{% else %}{{ shipping | money: entry.currency }}{% endif %}</td>
          </tr>
          {% endif %}
          {% if tax != 0 %}
          <tr>
            <td style="padding: 12px 16px 0 0; color: #75736b;">Tax</td>
            <td style="padding: 12px 0 0; text-align: right; color: #75736b;">{{ tax | money: entry.currency }}</td>
          </tr>
          {% endif %}
          {% if total %}
          <tr>
            <td style="padding: 16px 16px 0 0; font-size: 18px; font-weight: 700; color: #1c1c1a;">Total</td>
            <td style="padding: 16px 0 0; font-size: 18px; font-weight: 700; color: #1c1c1a; text-align: right; white-space: nowrap;">{{ total | money: entry.currency }}</td>
          </tr>
          {% endif %}
        </mj-table>
      </mj-column>
    </mj-section>

    <mj-section padding="28px 32px 40px" border-radius="0 0 12px 12px">
      <mj-column>
        <mj-text>
          Does something look wrong, or do you have a question? Just reply to this email. We are glad to help.
        </mj-text>
        <mj-text padding="20px 0 0">
          {%- if entry.affiliation %}Your team at {{ entry.affiliation }}{% else %}Thank you for shopping with us.{% endif -%}
        </mj-text>
      </mj-column>
    </mj-section>

    <mj-section background-color="#f3f2ee" padding="20px 32px 32px">
      <mj-column>
        <mj-text align="center" font-size="13px" line-height="20px" color="#75736b">
          You get this email because you placed an order with us.
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;
