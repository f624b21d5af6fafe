// Of an element, the reference leaves out what only Lit reads: its sheets, and the list of its properties.
import { Converter } from "typedoc";

const forLit = new Set(["styles", "properties"]);

export function load(application) {
  application.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (reflection.flags.isStatic && forLit.has(reflection.name)) {
      context.project.removeReflection(reflection);
    }
  });
}
