import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { otherPage } from './other-page.ts';

const files = {
	'vocabulary/roles.yaml':
		'- slug: sre\n  label: Site reliability engineer\n- slug: devops-engineer\n  label: DevOps engineer\n- slug: mlops-engineer\n  label: MLOps engineer\n',
	'roles/sre/pay.mdx': '---\ntitle: Pay\n---\n\nText.\n',
	'roles/devops-engineer/pay.mdx': '---\ntitle: Pay\n---\n\nText.\n',
	'roles/sre/skills/linux.mdx': '---\ntitle: Linux\n---\n\nText.\n',
	'roles/sre/skills/overload.mdx': '---\ntitle: Overload\n---\n\nText.\n',
};
const check = (body: string) =>
	checkFiles(otherPage, { ...files, 'roles/sre/faq/a.mdx': `---\nquestion: Why so?\norder: 1\n---\n\n${body}\n` });

test.each([
	['See the [overload page](/guides/sre/skills/linux/).', 'name `/guides/sre/skills/overload/`'],
	['See the [pay page](/guides/devops-engineer/pay/).', 'into the guide of `devops-engineer`'],
	['An MLOps engineer runs models. [The two compared](/compare/sre-or-devops-engineer/).', 'speak of `mlops-engineer`'],
	['It is so ([compared](/compare/devops-engineer-or-mlops-engineer/)).', 'not of this guide’s role'],
])('tells of a link left from another: %s', (body, says) => {
	expect(check(body)).toContain(says);
});

test.each([
	'See the [overload page](/guides/sre/skills/overload/) and [what it costs](/guides/sre/skills/linux/).',
	'A DevOps engineer’s [pay page](/guides/devops-engineer/pay/) has more.',
	'An MLOps engineer runs models. [The two compared](/compare/sre-or-mlops-engineer/).',
])('lets a link be that leads where its words say: %s', (body) => {
	expect(check(body)).toContain('0 warnings');
});
