// The few signs of the desk, drawn as lines in the colour of the text beside them.

import type { ComponentChildren, JSX } from "preact";

function Icon({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const BackIcon = (): JSX.Element => (
  <Icon>
    <path d="M12.5 4.5 7 10l5.5 5.5" />
  </Icon>
);

export const HandIcon = (): JSX.Element => (
  <Icon>
    <path d="M3.5 7h11M11 3.5 14.5 7 11 10.5M16.5 13h-11M9 9.5 5.5 13 9 16.5" />
  </Icon>
);

export const CheckIcon = (): JSX.Element => (
  <Icon>
    <path d="m4.5 10.5 3.8 3.8 7.2-8" />
  </Icon>
);

export const QueueIcon = (): JSX.Element => (
  <Icon>
    <path d="M4 5.5h12M4 10h7M4 14.5h4M13.5 11v5.5M11 14l2.5 2.5L16 14" />
  </Icon>
);

export const GearIcon = (): JSX.Element => (
  <Icon>
    <path d="M3.5 6h8M15.5 6h1M3.5 14h1M8.5 14h8" />
    <circle cx="13.5" cy="6" r="2" />
    <circle cx="6.5" cy="14" r="2" />
  </Icon>
);

export const KeysIcon = (): JSX.Element => (
  <Icon>
    <rect x="2.5" y="5" width="15" height="10" rx="2" />
    <path d="M5.5 8h.01M8.5 8h.01M11.5 8h.01M14.5 8h.01M6.5 12h7" />
  </Icon>
);

export const OutIcon = (): JSX.Element => (
  <Icon>
    <path d="M8 3.5H5a1.5 1.5 0 0 0-1.5 1.5v10A1.5 1.5 0 0 0 5 16.5h3M13 6.5l3.5 3.5-3.5 3.5M16.5 10H8" />
  </Icon>
);

export const LockIcon = (): JSX.Element => (
  <Icon>
    <rect x="4.5" y="9" width="11" height="7.5" rx="1.5" />
    <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
  </Icon>
);

export const RobotIcon = (): JSX.Element => (
  <Icon>
    <rect x="4" y="6.5" width="12" height="9" rx="2" />
    <path d="M10 3.5v3M7.5 10.5v1M12.5 10.5v1" />
  </Icon>
);

export const FoldIcon = ({ open }: { open: boolean }): JSX.Element => (
  <Icon>
    <path d={open ? "m5 12.5 5-5 5 5" : "m5 7.5 5 5 5-5"} />
  </Icon>
);

export const CloseIcon = (): JSX.Element => (
  <Icon>
    <path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />
  </Icon>
);
