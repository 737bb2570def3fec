import { isAllowedHost } from '../../plan/allowed-hosts.ts';
import { checkLiteralAddress } from './addresses.ts';
import { FetchFault } from './fault.ts';

export interface UrlPolicy {
	/** `IP:PORT` of test servers on this machine, which may speak http. */
	allowHosts: readonly string[];
	/** The only hosts that may be asked; null for any. */
	hosts: readonly string[] | null;
}

/** Throws a FetchFault unless the address may be asked. `from` is the address that redirected here. */
export function checkUrl(url: URL, policy: UrlPolicy, from: URL | null): void {
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		throw new FetchFault('scheme', `The address ${shown(url)} is not https.`);
	}
	if (isAllowedHost(url, policy.allowHosts)) return;
	checkLiteralAddress(url.hostname);
	if (url.protocol === 'http:') {
		if (from?.protocol === 'https:') {
			throw new FetchFault('downgrade', `${shown(from)} redirects to ${shown(url)}, from https to http.`);
		}
		throw new FetchFault('scheme', `The address ${shown(url)} is not https.`);
	}
	if (url.port !== '') throw new FetchFault('port', `The address ${shown(url)} names a port; only 443 is asked.`);
	if (url.username !== '' || url.password !== '') {
		throw new FetchFault('credentials', `The address ${shown(url)} holds a user name or password.`);
	}
	if (policy.hosts !== null && !policy.hosts.includes(url.host)) {
		throw new FetchFault('unlisted-host', `${url.hostname} is not a host of this source, so it was not asked.`);
	}
}

function shown(url: URL): string {
	return `${url.protocol}//${url.host}${url.pathname}`.slice(0, 120);
}
