// Controls, formats such as those that turn the direction of text, halves of characters, breaks of lines.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const unseenUnits = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const hexadecimal = (code: number) => code.toString(16);

/** The text with everything spelled out that a terminal would obey, or that nobody sees. */
export function visible(text: string): string {
  return text.replace(unseen, (found) => `\\u{${hexadecimal(found.codePointAt(0) ?? 0)}}`);
}

/** The same for JSON, which stays the same JSON. Its line feeds stand between values: those in texts are escaped. */
export function visibleJson(json: string): string {
  return json.replace(unseenUnits, (found) =>
    found === "\n"
      ? found
      : Array.from({ length: found.length }, (_, at) => unit(found.charCodeAt(at))).join(""),
  );
}

const unit = (code: number) => `\\u${hexadecimal(code).padStart(4, "0")}`;
