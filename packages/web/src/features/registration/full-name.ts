interface Named {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic?: string | undefined;
}

/** A name in the official order: family name first. */
export const fullName = ({ familyName, givenName, patronymic }: Named): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(" ");
