export const contentSecurityPolicy: string;
export const securityHeaders: Readonly<Record<string, string>>;
