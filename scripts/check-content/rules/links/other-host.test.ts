import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { otherHost } from './other-host.ts';

const faq = (body: string) => `---\nquestion: Why so?\norder: 1\n---\n\n${body}\n`;
const two = 'See [a](https://kubernetes.io/a) and [b](https://kubernetes.io/b).';

test.each(['kubernets.io', 'kuberentes.io', 'kubernettes.io'])(
	'tells of %s, where others have kubernetes.io',
	(host) => {
		const said = checkFiles(otherHost, { 'roles/sre/faq/a.mdx': faq(`${two} And [c](https://${host}/c).`) });
		expect(said).toContain(`No other address is of \`${host}\`, and 2 are of \`kubernetes.io\`.`);
	},
);

test('lets a host be that is near to none, or that several addresses have', () => {
	const text = `${two} [c](https://docs.kubernetes.io/c) [d](https://prometheus.io/d) [e](https://kubernetez.io/e) [f](https://kubernetez.io/f)`;
	expect(checkFiles(otherHost, { 'roles/sre/faq/a.mdx': faq(text) })).toContain('0 warnings');
});
