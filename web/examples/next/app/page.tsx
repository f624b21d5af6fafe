import { Invite } from "./invite";
import { place, rules } from "./rules";

/** A server component: the page arrives with the answer in it. */
export default async function Page() {
  const usher = await rules;
  const role = place.self.actor.orgRole ?? "NONE";
  const { allowed, minimumRole } = usher.explain("organization", role, "langfuseCloudBilling:CRUD");
  return (
    <main>
      <h1>Settings of {place.organization.name}</h1>
      <p>{allowed ? "You may change the plan." : `Changing the plan takes the role ${minimumRole}.`}</p>
      <Invite place={place} />
    </main>
  );
}
