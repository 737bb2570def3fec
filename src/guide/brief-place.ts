import { anchorOf, withAnchor } from '#routes/anchors.ts';
import { guidePath } from '#routes/pages.ts';
import { nameInRole, roleOf } from './load-guide.ts';

/** Kinds of entries whose `<Brief>` stands on the guide on one page and is linked from their own: by collection. */
const inGuide: Readonly<Record<string, 'track' | 'skill' | 'check' | 'level' | 'employer' | 'move'>> = {
	tracks: 'track',
	skills: 'skill',
	checks: 'check',
	levels: 'level',
	employers: 'employer',
	moves: 'move',
};

/** Where the `<Brief>` of an entry stands on its role’s guide; null where its own page shows it. */
export function briefPlace({ id, collection }: { id: string; collection: string }): string | null {
	const kind = inGuide[collection];
	return kind === undefined ? null : withAnchor(guidePath(roleOf(id)), anchorOf(kind, nameInRole(id)));
}
