import { usePage } from '../context.ts';
import { Modal } from './modal.tsx';

/** The open modals; only the top one is drawn, those below wait with what was typed. */
export function ModalStack() {
  const { page } = usePage();
  const top = page.modals.at(-1);
  if (!top) return null;
  return <Modal key={top.id} view={top} depth={page.modals.length} />;
}
