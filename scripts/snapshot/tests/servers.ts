import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach } from 'vitest';

/** Test servers on loopback that stop after the test. Each function returns `127.0.0.1:PORT`. */
export interface Servers {
	http: (listener: RequestListener) => Promise<string>;
	/** A server that writes raw bytes after a request, for responses that node:http refuses to send. */
	raw: (answer: (socket: Socket) => void) => Promise<string>;
	https: (certificate: ServerOptions, listener: RequestListener) => Promise<string>;
	/** A server that counts its connections. */
	canary: () => Promise<{ host: string; hits: () => number }>;
	/** A port on which nothing listens. */
	closed: () => Promise<string>;
}

export function openServers(): Servers {
	const open: Server[] = [];
	const sockets = new Set<Socket>();
	afterEach(async () => {
		for (const socket of sockets) socket.destroy();
		sockets.clear();
		await Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done))));
	});

	async function listen(server: Server): Promise<string> {
		server.on('connection', (socket: Socket) => sockets.add(socket));
		open.push(server);
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		return `127.0.0.1:${(server.address() as AddressInfo).port}`;
	}

	return {
		http: (listener) => {
			const server = createServer((request, response) => {
				// No `Date` header, because it would have the real time, but tests use their own clock.
				response.sendDate = false;
				listener(request, response);
			});
			return listen(server);
		},
		https: (certificate, listener) => listen(createTlsServer(certificate, listener)),
		raw: (answer) =>
			listen(
				createTcpServer((socket) => {
					socket.on('error', () => undefined);
					socket.once('data', () => {
						answer(socket);
					});
				}),
			),
		canary: async () => {
			let hits = 0;
			const count = () => {
				hits += 1;
			};
			const host = await listen(createServer((_request, response) => response.end('{}')).on('connection', count));
			return { host, hits: () => hits };
		},
		closed: async () => {
			const host = await listen(createTcpServer());
			await new Promise((done) => open.pop()?.close(done));
			return host;
		},
	};
}

/** Calls `send` at intervals until the socket closes. */
export function repeatUntilClosed(socket: Socket, everyMs: number, send: () => unknown): void {
	const timer = setInterval(send, everyMs);
	socket.on('close', () => {
		clearInterval(timer);
	});
}
