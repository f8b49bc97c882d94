// Small checks for what arrives as JSON: a field that is missing or of another kind makes the
// value unreadable, a field that is not named is ignored.

export type Check = (value: unknown) => boolean;
export type Fields = Readonly<Record<string, unknown>>;

export const isText: Check = (value) => typeof value === "string";
export const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
export const isFlag: Check = (value) => typeof value === "boolean";

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function oneOf(...names: readonly string[]): Check {
  return (value) => typeof value === "string" && names.includes(value);
}

/** Absent, or as the check says. */
export function maybe(check: Check): Check {
  return (value) => value === undefined || check(value);
}

export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** An object with a check for each field of T; the compiler sees to it that none is forgotten. */
export function shape<T>(fields: { readonly [K in keyof Required<T>]: Check }): Check {
  const checks = Object.entries<Check>(fields);
  return (value) => isFields(value) && checks.every(([name, check]) => check(value[name]));
}

/** One of several shapes, told apart by their field "type". */
export function tagged<T extends { type: string }>(shapes: {
  readonly [K in T["type"]]: Check;
}): Check {
  const checks = new Map<string, Check>(Object.entries<Check>(shapes));
  return (value) => {
    const type = isFields(value) ? value["type"] : undefined;
    return typeof type === "string" && (checks.get(type)?.(value) ?? false);
  };
}
