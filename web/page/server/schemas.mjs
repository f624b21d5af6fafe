/** The schema of a deployment: a region's, or that of an instance of no region. @param {string | null} region */
export const schemaOf = (region) => `usher_${(region ?? "own").toLowerCase()}`;

export const mailSchema = "usher_mail";

/** Everything a sandbox makes in a database. */
export const schemas = [...["EU", "US", "JP", "HIPAA", null].map(schemaOf), mailSchema];
