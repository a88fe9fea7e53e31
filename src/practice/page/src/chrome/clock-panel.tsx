import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../context.ts';
import { formatInstant } from '../text/instant.ts';

/** The practice clock in the acting person's zone, and the three ways to move it. */
export function ClockPanel() {
  const { model, reader, session, strings } = usePage();
  const moving = model.movingClock !== undefined;
  const now = useTicking(reader.now);
  const steps = [
    { advance: 'hour', label: strings.plusHour },
    { advance: 'working-morning', label: strings.nextWorkingMorning },
    { advance: 'monday', label: strings.mondayMorning },
  ] as const;
  return (
    <section class="clock" aria-label={strings.practiceClock} aria-busy={moving}>
      <h2>{strings.practiceClock}</h2>
      <time dateTime={new Date(now).toISOString()}>
        <strong>{formatInstant(now, '{time}', reader)}</strong>{' '}
        {shortDay(now, reader.locale, reader.timezone)}
      </time>
      <div class="clock-buttons">
        {steps.map(({ advance, label }) => (
          <button
            key={advance}
            type="button"
            class="button"
            aria-busy={model.movingClock === advance}
            aria-disabled={moving}
            onClick={() => {
              if (!moving) void session.moveClock(advance);
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <p class="visually-hidden" role="status">
        {moving ? strings.clockMoving : ''}
      </p>
    </section>
  );
}

function shortDay(instant: number, locale: string, timeZone: string): string {
  const style = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone } as const;
  return new Intl.DateTimeFormat(locale, style).format(instant);
}

/** Goes on from what the server last said, so that minutes pass on screen too. */
function useTicking(said: number): number {
  const [, redraw] = useState(0);
  const heardAt = useRef({ said, at: Date.now() });
  if (heardAt.current.said !== said) heardAt.current = { said, at: Date.now() };
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 10_000);
    return () => clearInterval(timer);
  }, []);
  return said + Date.now() - heardAt.current.at;
}
