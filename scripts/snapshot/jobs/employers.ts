import { createHash } from 'node:crypto';

/**
 * The name of an employer in addresses: `match-group`. Names without a Latin letter or digit fall back to the board’s
 * own name, and that to a short hash, so that there always is one.
 */
export function employerSlug(name: string, board: string): string {
	return slugOf(name) || slugOf(board) || `employer-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

function slugOf(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['’.]/g, '')
		.replace(/&/g, ' and ')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60)
		.replace(/-+$/, '');
}
