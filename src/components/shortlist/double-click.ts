/**
 * Ignores the second click of a double click on a control that disappears with its row: by then, the next row’s control is under
 * the pointer. Call this before adding the control’s own listeners.
 */
export function ignoreDoubleClick(control: HTMLElement): void {
	control.addEventListener('click', (event) => {
		if (event.detail < 2) return;
		event.preventDefault();
		event.stopImmediatePropagation();
	});
}
