import { isIP } from 'node:net';
import { UsageError } from '../../command.ts';

/** `--allow-host` values as they are; throws for one that is not an address and a port. */
export function readAllowedHosts(values: readonly string[] = []): readonly string[] {
	for (const value of values) {
		const [, address = '', port = ''] = /^\[?([^\]]+)\]?:(\d{1,5})$/.exec(value) ?? [];
		if (isIP(address) === 0 || Number(port) > 65_535) {
			throw new UsageError(`\`--allow-host ${value}\` is not an address and a port. Write it as 127.0.0.1:8080.`);
		}
	}
	return values;
}

/** Whether the address is one of the test servers, `IP:PORT`, that the command line lets through. */
export function isAllowedHost(url: URL, allowHosts: readonly string[]): boolean {
	const port = url.port || (url.protocol === 'https:' ? '443' : '80');
	return allowHosts.includes(`${url.hostname}:${port}`);
}
