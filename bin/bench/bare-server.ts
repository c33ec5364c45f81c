import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * What Node's HTTP server can do with these bytes at best: one answer, its headers and body in memory.
 *   node bin/bench/bare-server.ts ANSWER.json   prints its port
 */
const answerSchema = z.object({ headers: z.array(z.string()), body: z.base64() });

function serve(file: string): void {
  const { headers, body } = answerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const bytes = Buffer.from(body, 'base64');

  const server = createServer((_, res) => {
    res.writeHead(200, headers);
    res.end(bytes);
  });
  server.listen(0, '127.0.0.1', () => console.log(JSON.stringify(server.address())));
}

if (import.meta.main) serve(process.argv[2] ?? '');
