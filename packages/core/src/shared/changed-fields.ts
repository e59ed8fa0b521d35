/** The names of the fields in which the input differs from what is known. */
export const changedFields = <Item extends object>(known: Item, input: Partial<Item>): readonly string[] =>
  Object.entries(input)
    .filter(([name, value]) => JSON.stringify(Reflect.get(known, name)) !== JSON.stringify(value))
    .map(([name]) => name);
