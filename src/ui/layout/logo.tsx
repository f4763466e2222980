/** A pin that holds several dots: many bodies, one place. */
export function Logo() {
  return (
    <svg aria-hidden="true" width="26" height="26" viewBox="0 0 32 32">
      <path
        d="M16 1.5C9.1 1.5 3.5 7 3.5 13.8c0 8.7 9.3 14.5 11.8 16.3.4.3 1 .3 1.4 0 2.5-1.8 11.8-7.6 11.8-16.3C28.5 7 22.9 1.5 16 1.5Z"
        fill="var(--accent)"
      />
      <g fill="var(--paper)">
        <circle cx="16" cy="8.5" r="2.3" />
        <circle cx="10.6" cy="12.6" r="2.3" />
        <circle cx="21.4" cy="12.6" r="2.3" />
        <circle cx="12.6" cy="18.6" r="2.3" />
        <circle cx="19.4" cy="18.6" r="2.3" />
      </g>
    </svg>
  );
}
