import type { HelpMessages } from "../../subjects/command-line/help.js";

export const help: HelpMessages = {
  purpose: "checks invitations, addresses, roles and regions",
  description: [
    "Answers what keeps somebody from joining a project, before anybody clicks. Everything is judged on this machine: nothing is sent, and nothing is kept.",
    "The answers advise; the server decides. Characters that a terminal would obey, or that nobody sees, are shown as \\u{…}.",
  ],
  sections: {
    name: "Name",
    synopsis: "Synopsis",
    description: "Description",
    commands: "Commands",
    options: "Options",
    json: "JSON",
    exit: "Exit status",
    environment: "Environment",
    examples: "Examples",
  },
  commands: {
    "check-link": {
      purpose: "what a pasted invitation is, and what is in the way",
      description: [
        "Reads a link, a link that a mail gateway has rewritten, or a whole e-mail, and asks the questions of the FAQ in its order: link, account, region, expiry. It names the first thing in the way and the one link to open next.",
        "TEXT is what was pasted, in single quotes. With - it is read from the standard input, up to 32 MB. What nobody said is not known and stops nothing.",
      ],
      fine: "There is a link to open, and nothing that is known is in the way.",
    },
    "check-list": {
      purpose: "what will become of a list of invitations",
      description: [
        "Reads a CSV file or anything else with addresses in it, from FILE or with - from the standard input. Lists of any size are read part by part, as UTF-8 or UTF-16; a file may also be as Excel writes it in the West (Windows-1252). As text it shows every row that is not ready, and the sums; with --csv and --json every row.",
        "The columns of --csv are row, address, role, name, status, reason, explanation and suggestion. No cell is run as a formula by a spreadsheet. The file of --out is put in its place when it is complete, and not before.",
      ],
      fine: "There are rows, and every one of them is ready.",
    },
    can: {
      purpose: "whether a role may use a permission",
      description: [
        "Answers in a sentence and with the exit status. Names of roles are upper case and exact; older and newer spellings of permissions both work.",
      ],
      fine: "The role may.",
    },
    explain: {
      purpose: "why a role may use a permission or not, and which roles may",
      description: ["As “can”, and says which roles hold the permission and which of them is the smallest."],
      fine: "The role may.",
    },
    matrix: {
      purpose: "the whole table of roles and permissions",
      description: ["Prints the table of a level. Without one: project."],
      fine: "The table was printed.",
    },
    region: {
      purpose: "which data region a host or an address of a page belongs to",
      description: [
        "Takes a host or a whole URL, and says whether it is a data region, one of ours without one, yours, somebody else's, or an imitation of ours.",
      ],
      fine: "It is a data region, or a host of the settings.",
    },
    "check-email": {
      purpose: "whether an address is accepted, and what was probably meant",
      description: [
        "Says whether the server accepts an address and mail can reach it, where the problem is, and which address was probably meant. Nothing is sent to it.",
      ],
      fine: "The address is accepted, and nothing about it needs a look.",
    },
  },
  options: {
    at: "Where the person is: the name of a region, or the address of their page.",
    as: "The address they are signed in with. An empty one says that they are signed out.",
    invited: "The address the invitation was sent to. Without it, the one in the link counts.",
    members: "A file with the addresses of the current members.",
    role: "The role in the organisation where a row names none.",
    "project-role": "Invites to a project, with this role where a row names none.",
    "actor-role": "The role of the person who invites: then rights and roles decide about each row too.",
    plan: "The plan of the organisation, for its seats and its roles on projects. Members are those of --members.",
    level: "project or organization. Without it: the one that has the permission, project first.",
    csv: "Prints every row as CSV.",
    out: "Writes the rows to FILE, as CSV unless --json is there too, and prints the sums.",
    json: "Prints the answer of the module as JSON.",
    settings: "The settings of a deployment, as JSON.",
    lang: "The language of the answers: en, de, fr or ja.",
    help: "Prints this and ends.",
    version: "Prints the version and ends.",
  },
  json: "With --json, one document on the standard output. The types are those of the package, the fields those of its documentation:",
  exit: {
    0: "It is fine.",
    1: "It was judged, and it is not fine.",
    2: "It could not be judged: wrong usage, or something that cannot be read or written.",
    130: "It was interrupted.",
    141: "Nobody reads the output any more.",
  },
  environment: {
    "LC_ALL, LC_MESSAGES, LANG": "The language, unless --lang names one: the first of them that is set.",
    NO_COLOR: "If it is set, nothing is coloured. Without it, colours are for terminals only.",
    FORCE_COLOR: "If it is set and not 0, everything is coloured, whatever NO_COLOR says.",
  },
};
