/// The fixture's brief as it has been looked at and found good.
enum Golden {
  static let columns80 = """
    2 stories · 5 articles · as of 14 Jun 2031

    Salmon talks in Bergen
    4 articles · 3 outlets · 3 independent sources · as of 14 Jun 2031

    NEXT
      24 Jun 2031  A second round of the salmon talks in Valparaíso (scheduled) · 2
                   articles, 1 source (NTB) · in 10 days · CONSULT negotiation
                   e5                                                         [3][4]
                     Chile · Norway [3][4]
      1 Jul 2031   Chile: open its ports (extension sought) · in 17 days · c1 [2][4]

    HAPPENED
      10–11 Jun 2031  Elena Rojas visited Norway (under way) · CONSULT visit e2  [2]
                        Elena Rojas (fisheries minister, Chile) · in Bergen [2]
                        includes e3 [2][3][4]
      10 Jun 2031     Elena Rojas and Kari Lund met in Bergen · CONSULT meeting
                      e3                                                   [2][3][4]
                        Elena Rojas (fisheries minister, Chile) · Kari Lund
                          (fisheries minister, Norway) [2]
      (no date)       Norway to impose a tariff on fish from Chile (denied) ·
                      SANCTION discontinue e4                                    [1]

    BEFORE
      Feb 2029  Norway and Chile concluded the Valdivia agreement · AGREE e1     [2]

    WHO
      Chile   Elena Rojas, fisheries minister · p1                         [2][3][4]
      Norway  Kari Lund, fisheries minister · p2                           [2][3][4]
      States  Norway s2 [1] · Chile s1 [2]

    SAID
      Elena Rojas  “We will not sign a bad paper” (opposes) · 10 Jun 2031, news
                   conference · q1                                               [2]
      Kari Lund    said that Norway will not impose a tariff on Chilean fish · (no
                   date) · q2                                                    [1]

    COMMITMENTS
      1 Jul 2031  Chile: open its ports (extension sought) · in 17 days · c1  [2][4]
                    to Norway [2][4]
                    under: Norway and Chile concluded the Valdivia agreement
                      e1 [2]
                    11 Jun 2031: extension sought [4]

    FIGURES
      protesters: about 40 boat owners on 10 Jun 2031 · f1                    [2][3]
      trade in fish: USD 790 million in 2030 · Chile and Norway · f2             [1]

    SOURCES DIFFER
      value  protesters f1: about 40 [2] · nearly 60 [3]

    ONE SOURCE ONLY
      Events      4 of 5: e1 e2 e5 e4                                   [1][2][3][4]
      Statements  all 2: q1 q2                                                [1][2]
      Figures     1 of 2: f2                                                     [1]

    COPIED
      [3] and [4] share 2 passages (NTB) w1 w2                                [3][4]

    PROCESSES
      Salmon talks · between Chile and Norway · 2 events · 1 commitment · r1     [2]

    Anchovy accord   1 article · 1 outlet · 1 independent source · as of 14 Jun 2031

    HAPPENED
      2 Mar 2031  Peru and Ecuador signed an anchovy accord in Guayaquil · SUPPORT
                  e6                                                             [5]

    WHO
      States  Ecuador s4 [5] · Peru s3 [5]

    ONE SOURCE ONLY
      Everything in this story rests on one independent source                   [5]

    SOURCES
      [1] Harbour Post, “Lund rules out a tariff”, about Jun 2031 (worked out:
          “Friday”, “last year”) a4
      [2] Harbour Post, “Salmon talks open in Bergen”, 10 Jun 2031 (worked out: “on
          Tuesday”) a1
      [3] Fjord Times, “Ministers meet over salmon quotas”, 11 Jun 2031 (dated in
          the file) · credits NTB a2
      [4] Southern Star, “Quota talks: ministers meet”, 11 Jun 2031 (stated in the
          text) · credits NTB a3
      [5] Andes Gazette, “Peru and Ecuador sign on anchovies”, 3 Mar 2031 (dated in
          the file) a5

    """

  static let columns120 = """
    2 stories · 5 articles · as of 14 Jun 2031

    Salmon talks in Bergen                                4 articles · 3 outlets · 3 independent sources · as of 14 Jun 2031

    NEXT
      24 Jun 2031  A second round of the salmon talks in Valparaíso (scheduled) · 2 articles, 1 source (NTB) · in 10 days ·
                   CONSULT negotiation e5                                                                             [3][4]
                     Chile · Norway [3][4]
      1 Jul 2031   Chile: open its ports (extension sought) · in 17 days                                          c1  [2][4]

    HAPPENED
      10–11 Jun 2031  Elena Rojas visited Norway (under way)                             CONSULT visit         e2        [2]
                        Elena Rojas (fisheries minister, Chile) · in Bergen [2]
                        includes e3 [2][3][4]
      10 Jun 2031     Elena Rojas and Kari Lund met in Bergen                            CONSULT meeting       e3  [2][3][4]
                        Elena Rojas (fisheries minister, Chile) · Kari Lund (fisheries minister, Norway) [2]
      (no date)       Norway to impose a tariff on fish from Chile (denied)              SANCTION discontinue  e4        [1]

    BEFORE
      Feb 2029  Norway and Chile concluded the Valdivia agreement                                             AGREE  e1  [2]

    WHO
      Chile   Elena Rojas, fisheries minister                                                                  p1  [2][3][4]
      Norway  Kari Lund, fisheries minister                                                                    p2  [2][3][4]
      States  Norway s2 [1] · Chile s1 [2]

    SAID
      Elena Rojas  “We will not sign a bad paper” (opposes) · 10 Jun 2031, news conference                           q1  [2]
      Kari Lund    said that Norway will not impose a tariff on Chilean fish · (no date)                             q2  [1]

    COMMITMENTS
      1 Jul 2031  Chile: open its ports (extension sought) · in 17 days                                           c1  [2][4]
                    to Norway [2][4]
                    under: Norway and Chile concluded the Valdivia agreement e1 [2]
                    11 Jun 2031: extension sought [4]

    FIGURES
      protesters: about 40 boat owners on 10 Jun 2031                                                             f1  [2][3]
      trade in fish: USD 790 million in 2030 · Chile and Norway                                                   f2     [1]

    SOURCES DIFFER
      value  protesters f1: about 40 [2] · nearly 60 [3]

    ONE SOURCE ONLY
      Events      4 of 5: e1 e2 e5 e4                                                                           [1][2][3][4]
      Statements  all 2: q1 q2                                                                                        [1][2]
      Figures     1 of 2: f2                                                                                             [1]

    COPIED
      [3] and [4] share 2 passages (NTB) w1 w2                                                                        [3][4]

    PROCESSES
      Salmon talks · between Chile and Norway · 2 events · 1 commitment                                              r1  [2]

    Anchovy accord                                           1 article · 1 outlet · 1 independent source · as of 14 Jun 2031

    HAPPENED
      2 Mar 2031  Peru and Ecuador signed an anchovy accord in Guayaquil                                    SUPPORT  e6  [5]

    WHO
      States  Ecuador s4 [5] · Peru s3 [5]

    ONE SOURCE ONLY
      Everything in this story rests on one independent source                                                           [5]

    SOURCES
      [1] Harbour Post, “Lund rules out a tariff”, about Jun 2031 (worked out: “Friday”, “last year”) a4
      [2] Harbour Post, “Salmon talks open in Bergen”, 10 Jun 2031 (worked out: “on Tuesday”) a1
      [3] Fjord Times, “Ministers meet over salmon quotas”, 11 Jun 2031 (dated in the file) · credits NTB a2
      [4] Southern Star, “Quota talks: ministers meet”, 11 Jun 2031 (stated in the text) · credits NTB a3
      [5] Andes Gazette, “Peru and Ecuador sign on anchovies”, 3 Mar 2031 (dated in the file) a5

    """
}
