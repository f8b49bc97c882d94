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

export const WaitIcon = (): JSX.Element => (
  <Icon>
    <circle cx="10" cy="10" r="6.8" />
    <path d="M10 6v4.2l2.8 1.8" />
  </Icon>
);

export const MineIcon = (): JSX.Element => (
  <Icon>
    <circle cx="10" cy="6.8" r="3.1" />
    <path d="M4 16.5c.6-3.2 3-4.8 6-4.8s5.4 1.6 6 4.8" />
  </Icon>
);

export const TeamIcon = (): JSX.Element => (
  <Icon>
    <circle cx="7.2" cy="7.2" r="2.7" />
    <path d="M2.3 15.8c.4-2.9 2.3-4.3 4.9-4.3s4.5 1.4 4.9 4.3M12.6 4.8a2.6 2.6 0 0 1 0 4.9M14.2 11.8c2 .5 3.2 1.9 3.5 4" />
  </Icon>
);

export const BellIcon = (): JSX.Element => (
  <Icon>
    <path d="M5.5 13.5V9a4.5 4.5 0 0 1 9 0v4.5l1.3 1.3H4.2zM8.5 17h3" />
  </Icon>
);

export const PersonIcon = (): JSX.Element => (
  <Icon>
    <rect x="2.5" y="4" width="15" height="12" rx="1.8" />
    <path d="M12.5 4v12" />
  </Icon>
);

export const AdminIcon = (): JSX.Element => (
  <Icon>
    <path d="M10 2.8 16 5v4.6c0 3.7-2.4 6.3-6 7.6-3.6-1.3-6-3.9-6-7.6V5z" />
    <path d="m7.3 9.8 2 2 3.5-3.8" />
  </Icon>
);
