const paths = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  lock: 'M7 11V8a5 5 0 0110 0v3M6 11h12v9H6z',
  hash: 'M9 4L7 20M17 4l-2 16M4 9h16M3.5 15h16',
  send: 'M4 12L20 4l-5 16-3.5-6.5z',
  attach: 'M19 11l-7.5 7.5a4.5 4.5 0 01-6.4-6.4L13 4.3a3 3 0 014.3 4.3l-7.8 7.7a1.5 1.5 0 01-2.1-2.1l7-7',
  bolt: 'M13 3L5 14h6l-1 7 8-11h-6z',
  thread: 'M5 5h14v10H11l-4 4v-4H5z',
  clock: 'M12 7v5l3.5 2M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17z',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z',
  file: 'M7 3.5h7l4 4V20.5H7zM14 3.5V8h4',
  plus: 'M12 5v14M5 12h14',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
};

type IconName = keyof typeof paths;

/** A line drawing; it says nothing to screen readers, its button does. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
