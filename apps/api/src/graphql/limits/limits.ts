/** How much one GraphQL operation may ask for. */
export const limits = {
  /** Fields inside one another. */
  depth: 10,
  /** Fields that are read, a list's times its page size. */
  cost: 5000,
  aliases: 30,
  directives: 20,
  /** Lexical tokens of the document. */
  tokens: 2000,
  /** Bytes of the whole request. */
  requestBytes: 1024 * 1024,
} as const;
