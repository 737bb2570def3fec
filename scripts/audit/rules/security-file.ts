import { DAY } from '#domain/day.ts';
import { securityFile } from '#routes/pages.ts';
import { at, type SiteRule } from '../rule.ts';

/** How many days before it expires the file is reported. */
const SOON = 30;

/** Reports a security.txt that expires soon, names nobody, or is for another address. */
export const securityTxt: SiteRule = {
	id: 'audit/security-file',
	severity: 'error',
	title: 'A security.txt that does not hold',
	help: `
		\`security.txt\` tells whoever finds a weakness whom to write to: [RFC 9116](https://www.rfc-editor.org/rfc/rfc9116). It ends 330 days after the night; from 30 days before that on, the audit tells of it: the nights have stopped long ago. A site whose builder sets no \`SECURITY_CONTACT\` has none.
	`,
	site: (site) => {
		const name = securityFile().slice(1);
		const text = site.files.get(name)?.toString('utf8');
		if (text === undefined) return [];
		const place = at(`dist/${name}`);
		const field = (named: string) => new RegExp(`^${named}: (\\S+)$`, 'm').exec(text)?.[1] ?? '';
		const days = (Date.parse(field('Expires')) - Date.parse(site.today)) / DAY;
		const todo = 'Take a new night and build: it ends 330 days after the night that the site was built from.';
		const canonical = `${site.address}${name}`;
		return [
			...(/^(?:mailto:|https:\/\/)./.test(field('Contact'))
				? []
				: [{ ...place, says: 'It names no contact.', todo: 'Set SECURITY_CONTACT and build.' }]),
			...(days >= SOON
				? []
				: [{ ...place, says: `It expires within ${SOON} days, has expired, or has no expiry date.`, todo }]),
			...(field('Canonical') === canonical
				? []
				: [
						{
							...place,
							says: `It does not name ${canonical} as its address.`,
							todo: 'Build with the SITE_URL of the site.',
						},
					]),
		];
	},
};
