// Says at the end how much of the process was in memory at most.
process.on("exit", () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`));
