import { render } from 'preact';
import { App } from './app.tsx';
import { openSession } from './session/session.ts';

render(<App session={openSession()} />, document.getElementById('page')!);
