export function servePage(port: number): Promise<{ address: string; close(): Promise<void> }>;
