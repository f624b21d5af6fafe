/** The sandbox's server in a process of its own, to be overrun and killed: prints its port when it is ready. */
import { createServer } from "node:http";
import { openDatabase } from "../../web/page/server/database.mjs";
import { mountSandbox } from "../../web/page/server/mount.mjs";

const { DATABASE_URL: url, DATABASE_FOLDER: folder, SMTP_URL: smtp } = process.env;
const database = await openDatabase(url ? { url } : { folder });
const { answer } = await mountSandbox({ database, ...(smtp ? { smtp: { url: smtp } } : {}) });
const server = createServer((request, response) => {
  if (!answer(request, response)) response.writeHead(404).end();
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
