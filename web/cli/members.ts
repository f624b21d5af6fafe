import type { Call } from "./command.js";
import { openInput } from "./input.js";
import { listStream } from "./list-input.js";

/** The addresses in the file of members. What stands there and is none is counted and said. */
export async function readMembers(file: string, { usher, speech, aside }: Call): Promise<string[]> {
  const { messages, words } = speech;
  const members: string[] = [];
  let leftOut = 0;
  const stream = listStream(openInput(file), messages.inviteDialog.unreadableFile);
  for await (const { rows } of usher.checkInviteStream(stream)) {
    for (const { email } of rows) {
      if (email.identity === null) leftOut += 1;
      else members.push(email.identity);
    }
  }
  if (leftOut > 0) await aside.line(words.membersLeftOut(leftOut, file));
  return members;
}
