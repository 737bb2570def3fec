import { bodyFaults, type BodyFault } from '#mdx/faults.ts';
import { memoize } from '#domain/memoize.ts';
import type { Finding } from '../../../lint/rule.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';

/**
 * Texts may use only the components in src/content-model/components.ts, with their props, and no other code. The build reports
 * the same mistakes in the same words.
 */
export const component: ContentRule = {
	id: 'content/component',
	severity: 'error',
	isErrorInDrafts: true,
	title: 'A component that texts may not use',
	help: `
		\`\`\`
		src/content/roles/mlops-engineer/tracks/serving.mdx:31:1  content/component
		  There is no component \`<Incidents>\`.
		  Did you mean \`Incident\`?
		\`\`\`

		A text is Markdown and the components of \`src/content-model/components.ts\`, which need no import. A wrong name, a prop that is missing,
		unknown or in braces, and a part outside what it belongs to (\`<Fix>\` outside \`<Incident>\`) are reported, and so is one on a page that has
		nothing to fill it with: \`<Weeks />\` is of one role’s hiring, and a comparison is of two. HTML, imports and
		texts may not contain expressions in braces. Write a brace that readers should see in backticks. A comment, \`{/* … */}\`, is allowed and shown to nobody.

		The build reads each text the same way and stops at the same faults, with file and line, before anything of the text is compiled:
		an \`import\` or an expression in a text never runs.
	`,
	file: (file) => faultsAbout(file, 'component'),
};

/** Reports links that would run code, or that hide a password or a misleading host. */
export const unsafeLink: ContentRule = {
	id: 'content/unsafe-link',
	severity: 'error',
	keptFor: 'A link that could run code, or looks like another host, must never be published.',
	isErrorInDrafts: true,
	title: 'An address that texts may not use',
	help: `
		A link, a picture or a definition names an address that is neither of the web nor of this site: \`javascript:\`, \`data:\`, \`file:\`.
		The build stops at it too. An address with a name and a password in it hands them to every reader, and in a host a Cyrillic “а” cannot be told from a Latin one.

		Instead of

		\`\`\`
		[the survey](javascript:open())
		\`\`\`

		write

		\`\`\`
		[the survey](https://example.org/survey)
		\`\`\`
	`,
	file: (file) => faultsAbout(file, 'link'),
	patterns: [
		{
			in: ['address'],
			pattern: /^\w+:\/\/[^/?#]*@/gu,
			says: ({ text }) => `\`${text}\` contains a user name or a password before the \`@\`.`,
			todo: 'Write the address without them, and change the password.',
		},
		{
			in: ['address'],
			pattern: /^(?:https?:[/\\]*|mailto:)[^/\\?#]*(?:xn--|%|[^!-~])/giu,
			says: ({ text }) => `The host of \`${text}\` has letters other than a to z, which may be mistaken for them.`,
			todo: 'Link to an address of the site in plain letters. An address with `xn--…` is the same in another spelling.',
		},
	],
};

const faultsIn = memoize((file: ContentFile) => (file.tree ? bodyFaults(file.tree, file.kind) : []));

const faultsAbout = (file: ContentFile, about: BodyFault['about']): Finding[] =>
	faultsIn(file)
		.filter((fault) => fault.about === about)
		.map(({ node, says, todo }) => ({ ...at(file, node), says, todo }));
