/** Gives a text to keep as a file; without an address of its own, so that no content policy has to allow one. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // A busy machine takes its time to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
