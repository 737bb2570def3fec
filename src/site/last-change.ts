import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SnapshotManifest } from '#domain/snapshot.ts';
import { Day } from '#domain/text.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';
import { draftRoles } from '../yaml/draft-roles.ts';
import { frontMatterOf, readYaml } from '../yaml/read-yaml.ts';

const RoleFacts = z.object({ changes: z.array(z.object({ date: Day })).min(1) });
const PageFacts = z.object({ lastReviewed: Day });

interface Facts {
	manifest: SnapshotManifest;
	/** By role. */
	guides: ReadonlyMap<string, z.infer<typeof RoleFacts>>;
	/** By path. */
	pages: ReadonlyMap<string, z.infer<typeof PageFacts>>;
}

/** The day of a page’s last real change, by its path; undefined where its words have no day of their own. */
export function lastChange(content = 'src/content'): (path: string) => string | undefined {
	// Read when it is asked: the configuration is also loaded where there is no snapshot.
	let read: Facts | undefined;
	const facts = () => (read ??= readFacts(content));
	return (path) => {
		if (path.startsWith('/jobs/')) return facts().manifest.takenAt.slice(0, 10);
		const role = /^\/guides\/([^/]+)\//.exec(path)?.[1] ?? '';
		return facts().guides.get(role)?.changes[0]?.date ?? facts().pages.get(path)?.lastReviewed;
	};
}

function readFacts(content: string): Facts {
	const drafts = draftRoles(content);
	const guides = readdirSync(`${content}/roles`)
		.filter((role) => !drafts.includes(role))
		.map((role) => [role, frontMatter(`${content}/roles/${role}/index.mdx`, RoleFacts)] as const);
	const files = readdirSync(`${content}/pages`).filter((file) => file.endsWith('.mdx'));
	const pages = files.map((file) => {
		return [`/${file.slice(0, -'.mdx'.length)}/`, frontMatter(`${content}/pages/${file}`, PageFacts)] as const;
	});
	return { manifest: loadSnapshot().manifest, guides: new Map(guides), pages: new Map(pages) };
}

function frontMatter<T>(file: string, facts: z.ZodType<T>): T {
	const text = readFileSync(file, 'utf8');
	const read = facts.safeParse(readYaml(text, { part: frontMatterOf(text) }).data);
	if (read.success) return read.data;
	const [issue] = read.error.issues;
	throw new Error(
		`${file}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is missing'}. The sitemap needs it; run \`npm run check\`.`,
	);
}
