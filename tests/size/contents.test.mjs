import { expect, test } from "vitest";
import { readConstants, weigh } from "./contents.mjs";
import { readDefinitions, subjectOf } from "./subjects.mjs";
import { readWasm } from "./wasm_file.mjs";

/** One function `f` of one type, one data segment of three bytes, and a section of names. */
const file = new Uint8Array([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 4, 1, 0x60, 0, 0],
  ...[3, 2, 1, 0],
  ...[10, 4, 1, 2, 0, 0x0b],
  ...[11, 9, 1, 0, 0x41, 0, 0x0b, 3, 1, 2, 3],
  ...[0, 11, 4, 0x6e, 0x61, 0x6d, 0x65, 1, 4, 1, 0, 1, 0x66],
]);

const definitions = readDefinitions(
  [
    "permission.cpp.o:",
    "-------- T usher::can(usher::policy const&)",
    "-------- W usher::take_word(char)",
    "",
    "/some/where/region.cpp.o:",
    "-------- W usher::take_word(char)",
    "-------- t usher::(anonymous namespace)::classify(usher::policy const&)",
    "bindings.cpp.o:",
    "-------- t (anonymous namespace)::configure(unsigned long)",
    "",
  ].join("\n"),
);

test.each([
  ["usher::can(usher::policy const&)", "permissions"],
  ["usher::(anonymous namespace)::classify(usher::policy const&)", "regions and hosts"],
  ["usher::(anonymous namespace)::classify(usher::policy const&) (.12)", "regions and hosts"],
  ["usher::take_word(char)", "shared by several"],
  ["(anonymous namespace)::configure(unsigned long)", "settings"],
  ["boost::urls::parse(boost::core::basic_string_view<char>)", "Boost.URL"],
  ["void std::__2::vector<usher::region, std::__2::allocator<usher::region>>::clear()", "libc and libc++"],
  ["nlohmann::json_abi::detail::lexer<a::b<c>>::scan()", "nlohmann/json"],
  ["usher::catalog::file_endings", "catalog data"],
  ["strlen", "libc and libc++"],
])("%s: %s", (symbol, subject) => expect(subjectOf(symbol, definitions)).toBe(subject));

test("a file is read by its sections and functions", () => {
  const { size, sections, functions } = readWasm(file);
  expect(size).toBe(file.length);
  expect(Object.fromEntries(sections)).toEqual({ types: 6, functions: 4, code: 6, data: 11, name: 13 });
  expect(functions).toEqual([{ name: "f", size: 3 }]);
});

test("the parts are all of the file but its names", () => {
  const parts = weigh(readWasm(file), [{ name: "usher::catalog::x", size: 3 }], definitions);
  expect(parts.reduce((sum, { code, data }) => sum + code + data, 0)).toBe(file.length - 13);
  expect(parts).toContainEqual({ subject: "catalog data", code: 0, data: 3 });
});

test("constants are read from the linker's map, and what takes no room in the file is not", () => {
  const map = `    Addr      Off     Size Out     In      Symbol
       -      42f       10 CODE
       -       40       20 DATA
     400       41       1c .rodata
     400       49        a         <internal>:(.rodata)
     40a       53        8         lto.tmp:(.rodata._ZN5usher1xE)
     40a       53        8                 usher::x
     412       5b        4         lto.tmp:(.rodata..L__const._ZN8nlohmann1f)
     412       5b        4                 .L__const._ZN8nlohmann1f
     420        0       10 .bss
     420        0       10                 usher::later
`;
  expect(readConstants(map)).toEqual([
    { name: "<internal>:(.rodata)", size: 10 },
    { name: "usher::x", size: 8 },
    { name: "nlohmann::constant", size: 4 },
  ]);
});
