import type { MembersMessages } from "../subjects/members.js";

export const members: MembersMessages = {
  label: "メンバー",
};
