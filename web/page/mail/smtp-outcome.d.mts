import type { DeliveryOutcome } from "./delivery.mjs";

/** What an error of nodemailer's means for the message. */
export function outcomeOf(error: unknown, handedOver: boolean): DeliveryOutcome;
