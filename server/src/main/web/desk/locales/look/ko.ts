// 화면 배치, 고객 정보, 읽기, 알림의 한국어 문구.

import type { LookStrings } from "./en.ts";

export const lookKo: LookStrings = {
  panes: {
    list: "목록 너비",
    panel: "고객 정보 너비",
    show: "고객 정보 보기",
    hide: "고객 정보 숨기기",
    admin: "관리",
  },

  person: {
    title: "고객 정보",
    close: "닫기",
    email: "이메일",
    phone: "전화",
    languages: "언어",
    tags: "태그",
    pages: "들어온 페이지",
    timeline: "상담 내역",
    here: "현재 상담",
    open: "진행 중",
    noWords: "아직 남긴 말이 없습니다",
    more: "여기에 표시되지 않은 이전 상담이 더 있습니다.",
  },

  reading: {
    tried: "안내함",
    known: (kind, value) => `확인된 정보: ${kind} ${value}`,
  },

  alerts: {
    title: "알림",
    hint: "직접 한 일이나 지금 보고 있는 상담은 알리지 않습니다.",
    desktop: "화면 알림",
    sound: "소리",
    volume: "소리 크기",
    rules: {
      waiting: "새 고객이 기다릴 때",
      message: "내 상담에 새 메시지가 올 때",
      mention: "동료가 나를 부를 때",
      handed: "상담이 나에게 넘어올 때",
    },
    test: "지금 시험하기",
    trying: "시험 중",
    done: "완료",
    waiting: (count) =>
      count === 1 ? "고객이 기다리고 있습니다" : `고객 ${count}명이 기다리고 있습니다`,
    message: (count) => `새 메시지 ${count}개`,
    mention: "동료가 메모에서 나를 불렀습니다",
    handed: "상담이 넘어왔습니다",
    steps: {
      support: "이 브라우저는 알림을 표시할 수 있습니다",
      permission: "이 사이트의 알림이 허용되어 있습니다",
      shown: "알림이 표시되었습니다",
      sound: "소리가 재생되었습니다",
      tab: "이 탭에서 알림을 보냅니다",
    },
    faults: {
      support: "이 브라우저는 알림을 표시하지 못합니다. 탭 제목의 숫자는 계속 표시됩니다.",
      secure: "알림은 https로 시작하는 주소에서만 쓸 수 있습니다.",
      denied:
        "브라우저가 이 사이트의 알림을 막고 있습니다. 주소 왼쪽의 사이트 설정에서 허용한 뒤 다시 시험해 주세요.",
      asked: "브라우저의 알림 허용 요청에 응답하지 않았습니다. 다시 시험하고 ‘허용’을 선택해 주세요.",
      blocked:
        "브라우저는 알림을 받았지만 시스템에 표시되지 않았습니다. ‘방해 금지’가 켜져 있는지 확인해 주세요.",
      sound:
        "브라우저가 아직 소리 재생을 허용하지 않습니다. 키를 누르거나 페이지를 클릭하거나, 사이트 설정에서 소리를 허용해 주세요.",
      silent: "소리가 꺼져 있거나 크기가 0입니다.",
      tab: "다른 탭에서 알림을 보냅니다. 한 번만 알리기 위한 것이니 그대로 두시면 됩니다.",
    },
  },
};
