// The launcher's looks; the panel's come with the panel. A constructed style sheet is the one kind that a strict
// Content-Security-Policy of the host page lets pass without a nonce. --c is the colour, --i what is
// written on it, --x and --y the distance from the corner; the page may set them too.

export const LAUNCHER_CSS = `
:host{all:initial!important;display:block!important;position:fixed!important;z-index:2147483000!important;inset:auto 0 0 auto!important}
:host([hidden]){display:none!important}
*{box-sizing:border-box}
.launch,.panel,.card{position:fixed;right:var(--x,20px)}
:host([left]) :is(.launch,.panel,.card){left:var(--x,20px);right:auto}
.launch{align-items:center;background:var(--c,#0b4a40);border:1px solid #fff3;border-radius:29px;bottom:var(--y,20px);box-shadow:0 2px 6px #0003,0 8px 24px #0003;color:var(--i,#fff);cursor:pointer;display:flex;gap:8px;height:58px;justify-content:center;min-width:58px;padding:0 14px;transition:transform .15s ease-out}
.launch[hidden],.panel[hidden],.panel:empty,.count:empty,.label:empty,.open .talk,.open .label,.launch:not(.open) .shut{display:none}
.launch:hover{filter:brightness(1.15);transform:translateY(-2px)}
.launch:focus-visible{outline:3px solid var(--i,#fff);outline-offset:-5px;box-shadow:0 0 0 3px var(--c,#0b4a40)}
.label{font:600 15px/1.3 system-ui,sans-serif;max-width:180px;overflow:hidden;padding-right:4px;text-overflow:ellipsis;white-space:nowrap}
svg{fill:none;height:28px;stroke:currentColor;stroke-linecap:round;stroke-linejoin:round;stroke-width:1.8;width:28px}
.count{background:#b3261e;border:2px solid #fff;border-radius:12px;color:#fff;font:600 12px/18px system-ui,sans-serif;min-width:22px;padding:0 5px;position:absolute;right:-4px;top:-4px}
@media (prefers-reduced-motion:reduce){.launch{transition:none}}
@media (forced-colors:active){.launch{border:2px solid ButtonText}.launch:focus-visible{outline-color:Highlight}}
@media print{:host{display:none!important}}
`;
