var e={operations:[{name:`ActivateDelegation`,kind:`mutation`,about:`Gives a section to a subject, who gets a mail with a link.`,text:`mutation ActivateDelegation($input: ActivateDelegationInput!) {
  activateDelegation(input: $input) {
    delegation {
      id
      section
      state
      role
      delegateName
      subjectId
      mine
      reason
      createdAt
      endedAt
      version
      viewerCan {
        revoke
        conclude
      }
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`,section:`ATTACHMENTS`,subjectId:`$subject`,idempotencyKey:`$key`}}},{name:`AddAttachment`,kind:`mutation`,about:`Step 3 of an upload: attaches the bytes that have arrived.`,text:`mutation AddAttachment($input: AddAttachmentInput!) {
  addAttachment(input: $input) {
    attachment {
      id
      section
      code
      name
      mediaType
      size
      sha256
      scan
      ownerRole
      createdAt
      url
      viewerCan {
        read
        remove
        sign
      }
      signatures {
        kind
        verdict
        signerName
        signerRole
        signedAt
      }
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{uploadId:`$upload`}}},{name:`AddOfficer`,kind:`mutation`,about:`Gives a person a role in a seat; for its administrators.`,text:`mutation AddOfficer($input: AddOfficerInput!) {
  addOfficer(input: $input) {
    officer {
      id
      fiscalCode
      name
      seat
      role
      validFrom
      validTo
      homeSeat
      reason
      grantedBy
      grantedAt
      withdrawnAt
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{seat:`FI`,role:`ISTRUTTORE`,fiscalCode:`RSSMRA85T10A562S`,name:`Mario Rossi`,validTo:`2027-12-31`,idempotencyKey:`$key`}}},{name:`AddSubject`,kind:`mutation`,about:`Adds a subject to section 2.`,text:`mutation AddSubject($input: AddSubjectInput!) {
  addSubject(input: $input) {
    subject {
      id
      version
      role
      main
      displayName
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`,subject:{role:`ALTRO`,personKind:`NATURAL`,firstName:`Anna`,lastName:`Verdi`,fiscalCode:`$stranger`,email:`anna.verdi@posta.example`},idempotencyKey:`$key`}}},{name:`Catalogue`,kind:`query`,about:`The kinds of document in force today, with formats, signers and limits.`,text:`query Catalogue($on: Date, $section: SectionKind) {
  catalogue(on: $on) {
    version
    validFrom
    maxFilesPerUpload
    maxSubmissionFiles
    maxSubmissionSize
    maxFileNameLength
    formats {
      format
      mediaTypes
    }
    signatureStatement {
      version
      text
    }
    documents(section: $section) {
      code
      titleIt
      titleEn
      sections
      condition
      formats
      maxSize
      signers {
        role
        subRole
        quantity
      }
    }
  }
}`,variables:{section:`GEOLOGY`}},{name:`Chat`,kind:`query`,about:`The chat with the office, newest first, and whether the caller may write in it.`,text:`query Chat($practice: ID!, $first: Int, $after: String) {
  practice(id: $practice) {
    id
    unreadMessages
    viewerCan {
      readChat
      writeChat
    }
    messages(first: $first, after: $after) {
      nodes {
        id
        authorRole
        authorName
        mine
        body
        createdAt
        withdrawnAt
        readBy {
          role
          at
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}`,variables:{practice:`$practice`,first:20}},{name:`CloseCompilation`,kind:`mutation`,about:`Closes the compilation: data are frozen, and each person is asked for his statement.`,text:`mutation CloseCompilation($input: CloseCompilationInput!) {
  closeCompilation(input: $input) {
    practice {
      id
      state
      declarations {
        id
        kind
        state
        mine
        declarantRole
        declarantName
        askedAt
      }
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`,idempotencyKey:`$key`}}},{name:`ConcludeDelegation`,kind:`mutation`,about:"Ends the caller's own delegation; `practice` is null when he sees it no longer.",text:`mutation ConcludeDelegation($input: ConcludeDelegationInput!) {
  concludeDelegation(input: $input) {
    delegation {
      id
      section
      state
      role
      delegateName
      subjectId
      mine
      reason
      createdAt
      endedAt
      version
      viewerCan {
        revoke
        conclude
      }
      practice {
        id
        state
      }
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{delegationId:`$declaredDelegation`,idempotencyKey:`$key`}}},{name:`ConfirmStatement`,kind:`mutation`,about:`Confirms a statement that was asked of the caller; the digest is that of the text that he read.`,text:`mutation ConfirmStatement($input: ConfirmStatementInput!) {
  confirmStatement(input: $input) {
    declaration {
      id
      kind
      state
      text
      digest
      declaredAt
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{declarationId:`$statement`,digest:`$digest`,idempotencyKey:`$key`}}},{name:`CreateMachineToken`,kind:`mutation`,about:"Makes a machine token; `secret` is shown this once. Wants a recent login.",text:`mutation CreateMachineToken($input: CreateMachineTokenInput!) {
  createMachineToken(input: $input) {
    issued {
      secret
      token {
        id
        label
        holderName
        office
        scopes
        ranges
        mailAddress
        createdAt
        expiresAt
        lastUsedAt
        lastNetwork
        revokedAt
      }
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{label:`Gestionale dello studio`,scopes:[`READ`,`FILL`,`UPLOAD`,`VERIFY`],ranges:[`192.0.2.0/24`,`2001:db8::/32`],expiresAt:`2026-12-31T00:00:00Z`,mailAddress:`studio@posta.example`}}},{name:`CreatePractice`,kind:`mutation`,about:`Opens a practice.`,text:`mutation CreatePractice($input: CreatePracticeInput!) {
  createPractice(input: $input) {
    practice {
      id
      state
      title
      myRoles
      createdAt
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{title:`Casa unifamiliare in Via dei Campi`,idempotencyKey:`$key`}}},{name:`CreateUpload`,kind:`mutation`,about:`Step 1 of an upload: tickets. Step 2 sends the bytes as each ticket says, by PUT or by tus, step 3 is AddAttachment.`,text:`mutation CreateUpload($input: CreateUploadInput!) {
  createUpload(input: $input) {
    files {
      ticket {
        id
        method
        url
        headers {
          name
          value
        }
        tusVersion
        size
        sha256
        expiresAt
      }
      errors {
        code
        path
        message
        params
      }
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`,files:[{section:`GEOLOGY`,code:`IND`,name:`Sondaggio S2.pdf`,mediaType:`application/pdf`,size:1024,sha256:`0000000000000000000000000000000000000000000000000000000000000001`}]}}},{name:`DeclareManualPayment`,kind:`mutation`,about:`Declares a payment made outside of the portal, with the number of its receipt.`,text:`mutation DeclareManualPayment($input: DeclareManualPaymentInput!) {
  declareManualPayment(input: $input) {
    payment {
      id
      state
      total
      paid
      owed
      receiptNumber
      paidOn
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`,receiptNumber:`CRO 123`,paidOn:`2026-03-01`,amount:`232.00`,idempotencyKey:`$key`}}},{name:`DeclareSection`,kind:`mutation`,about:`Confirms the declaration whose text SectionFour showed; send its digest along.`,text:`mutation DeclareSection($input: DeclareSectionInput!) {
  declareSection(input: $input) {
    declaration {
      id
      section
      state
      text
      templateId
      templateVersion
      digest
      declarantRole
      declarantName
      declaredAt
      voidedAt
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$readyPractice`,section:`GEOLOGY`,digest:`$digest`,idempotencyKey:`$key`}}},{name:`DelegatePayment`,kind:`mutation`,about:`Tells a subject to pay and send; without a subject, nobody any more.`,text:`mutation DelegatePayment($input: DelegatePaymentInput!) {
  delegatePayment(input: $input) {
    payment {
      id
      state
      payerName
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`,subjectId:`$subject`,idempotencyKey:`$key`}}},{name:`DelegationArchive`,kind:`query`,about:`"Archivio deleghe": sent practices of others in which the caller did something.`,text:`query DelegationArchive($filter: PracticeFilter, $first: Int, $after: String) {
  practices(list: DELEGATION_ARCHIVE, filter: $filter, first: $first, after: $after) {
    nodes {
      id
      number
      state
      title
      comuneName
      titolareName
      myRoles
      updatedAt
      sentAt
      activeDelegation {
        id
        section
        mine
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`,variables:{first:20}},{name:`DelegationChanged`,kind:`subscription`,about:`Delegations and declarations of a practice, with the rights of now.`,text:`subscription DelegationChanged($practice: ID!, $after: String) {
  delegationChanged(practiceId: $practice, after: $after) {
    live
    cursor
    sequence
    event
    section
    actorRole
    at
    schemaVersion
    delegation {
      id
      section
      state
      delegateName
      endedAt
    }
    practice {
      id
      state
      sections {
        kind
        version
        viewerCan {
          read
          write
        }
      }
    }
  }
}`,variables:{practice:`$practice`}},{name:`EndAllSessions`,kind:`mutation`,about:`Signs out everywhere, for example after a device was lost.`,text:`mutation EndAllSessions($input: EndAllSessionsInput!) {
  endAllSessions(input: $input) {
    endedSessions
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{keepCurrent:!1}}},{name:`EndSession`,kind:`mutation`,about:`Signs out.`,text:`mutation EndSession($input: EndSessionInput!) {
  endSession(input: $input) {
    endedSessions
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{everywhere:!1}}},{name:`Fascicolo`,kind:`query`,about:`The whole fascicolo: summary, chronology, detail, communications.`,text:`query Fascicolo($practice: ID!, $messages: Int, $after: String) {
  fascicolo(practiceId: $practice) {
    practice {
      id
      number
      state
      title
      comuneName
      seat
      worksKind
      titolareName
      myRoles
      createdAt
      updatedAt
      sentAt
    }
    subjects {
      id
      role
      subRole
      main
      displayName
      fiscalCode
      pec
      register {
        order
        province
        number
      }
      appointment
    }
    chronology(first: 50) {
      sequence
      kind
      section
      actorRole
      at
    }
    sections {
      id
      kind
      number
      version
      checkStatus
      savedAt
      savedByRole
      viewerCan {
        read
        write
        attach
        sign
        verify
        declare
        conclude
      }
      ... on DetailsSection {
        details: data {
          title
          technicalNorm
          procedimento
          rilevanza
          rilevanzaReason
          exclusions36r
          workKind
          interventionKind
          constructionType
          useClass
          nominalLife
          strategic
          allegatoACode
          complexWork
          allegatoBCode
          publicWork
          publicBody
          regionalGrant
          grantProgramme
          titoloEdilizio
          titoloEdilizioNumber
          titoloEdilizioDate
          titoloEdilizioComune
          comuneIstat
          comuneName
          belfiore
          locality
          street
          houseNumber
          postalCode
          parcels {
            register
            section
            sheet
            parcel
            sub
          }
          point {
            lon
            lat
          }
          seismicZone
          ag
          f0
          tcStar
          topographicCategory
          linkedProject
          worksAmount
          expectedStart
        }
      }
      ... on SubjectsSection {
        subjects {
          id
        }
      }
      ... on BuildingSection {
        building: data {
          storeysAbove
          storeysBelow
          eavesHeight
          maxHeight
          coveredArea
          totalArea
          grossVolume
          planLength
          planWidth
          constructionYear
          lastInterventionYear
          uses {
            kind
            share
          }
          units
          occupants
          aggregatePosition
          verticalStructure
          horizontalStructure
          roof
          foundation
          newFoundations
          regularPlan
          regularHeight
          ductilityClass
          qX
          qY
          analysisMethod
          softwareName
          softwareVersion
          softwareLicence
          knowledgeLevel
          zetaEBefore
          zetaEAfter
          zetaV
          riskClassBefore
          riskClassAfter
          infrastructureKind
          infrastructureLength
          maxSpan
          infrastructureHeight
          spans
          retainingKind
          retainingHeight
          retainingLength
        }
      }
      ... on GeologySection {
        geology: data {
          investigationClass
          notDueReason
          geomorphologicalHazard
          hydraulicHazard
          localSeismicHazard
          feasibility
          geomorphologicalContext
          lithology
          geologicalUnit
          subsoilCategory
          vsEquivalent
          vs30
          bedrockDepth
          topographicCategory
          groundwaterAbsent
          groundwaterDepth
          liquefaction
          liquefactionMethod
          fundamentalFrequency
          fundamentalAmplitude
          localResponse
          microzonationLevel
          amplificationFactor
          geologicalModel
          note
          investigations {
            kind
            date
            depth
            point {
              lon
              lat
            }
            existing
            performedBy
            attachment
          }
        }
        attachments {
          id
        }
      }
      ... on AttachmentsSection {
        documents: data {
          note
          geotechnicalInGeology
        }
        attachments {
          id
        }
      }
      ... on AsseverationsSection {
        declarations {
          id
          section
          state
          text
          templateId
          templateVersion
          digest
          declarantRole
          declarantName
          declaredAt
          voidedAt
        }
      }
    }
    attachments {
      id
      section
      code
      name
      mediaType
      size
      sha256
      scan
      ownerRole
      createdAt
      url
      contentUrl
      renditionUrl
      verdict
      viewerCan {
        read
        remove
        sign
      }
      signatures {
        kind
        verdict
        subIndication
        signerName
        signerRole
        signedAt
      }
    }
    delegations {
      id
      section
      state
      role
      delegateName
      subjectId
      mine
      reason
      createdAt
      endedAt
      version
      viewerCan {
        revoke
        conclude
      }
    }
    messages(first: $messages, after: $after) {
      nodes {
        id
        authorRole
        authorName
        mine
        body
        createdAt
        withdrawnAt
        readBy {
          role
          at
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}`,variables:{practice:`$practice`,messages:20}},{name:`FascicoloFirstScreen`,kind:`query`,about:`The first screen of the fascicolo: who I am here, the head of the practice, what happened last.`,text:`query FascicoloFirstScreen($practice: ID!) {
  viewer {
    fiscalCode
    name
    offices {
      seat
      role
    }
  }
  fascicolo(practiceId: $practice) {
    practice {
      id
      number
      state
      title
      comuneName
      seat
      worksKind
      titolareName
      myRoles
      createdAt
      sentAt
      viewerCan {
        delegate
        verify
        close
        reopen
        pay
        send
        openIstanza
        readFascicolo
        readChat
        writeChat
        erase
      }
    }
    chronology(first: 20) {
      sequence
      kind
      section
      actorRole
      at
    }
  }
}`,variables:{practice:`$practice`}},{name:`FascicoloSubjects`,kind:`query`,about:`The subjects of a fascicolo, for its first screen.`,text:`query FascicoloSubjects($practice: ID!) {
  practice(id: $practice) {
    id
    subjects {
      id
      role
      subRole
      main
      displayName
      fiscalCode
      pec
      register {
        order
        province
        number
      }
      appointment
    }
  }
}`,variables:{practice:`$practice`}},{name:`Filing`,kind:`query`,about:`Where a practice stands on its way to the office: statements, payment, istanze.`,text:`query Filing($practice: ID!) {
  practice(id: $practice) {
    id
    number
    state
    sentAt
    viewerCan {
      close
      reopen
      pay
      send
      reviewPayment
    }
    declarations {
      id
      kind
      state
      mine
      text
      digest
      declarantRole
      declarantName
      askedAt
      declaredAt
      voidedAt
      reason
    }
    payment {
      id
      state
      cause
      fee
      stamps
      stamp
      total
      paid
      owed
      tableVersion
      rules
      payerName
      receiptNumber
      paidOn
      settledByName
      settledAt
      reviewReason
    }
    istanze {
      id
      kind
      state
      number
      openedAt
      closedAt
      sentAt
      senderName
      senderRole
      frozenDigest
      contentDigest
      receipt
      documents {
        attachmentId
        code
        name
        size
        sha256
      }
      routing {
        procedure
        regime
        rulesOf
        because
      }
      protocolNumber
      protocolAt
      noticeCode
      attestation
    }
    worksStart {
      allowed
      since
      because
    }
  }
}`,variables:{practice:`$practice`}},{name:`GrantSeatAccess`,kind:`mutation`,about:`Gives an officer of another seat dated access to what this seat received; for its administrators.`,text:`mutation GrantSeatAccess($input: GrantSeatAccessInput!) {
  grantSeatAccess(input: $input) {
    officer {
      id
      fiscalCode
      name
      seat
      role
      validFrom
      validTo
      homeSeat
      reason
      grantedBy
      grantedAt
      withdrawnAt
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{seat:`FI`,role:`ISTRUTTORE`,fiscalCode:`$elsewhere`,name:`Ufficio di Pisa`,homeSeat:`PI`,reason:`Sostituzione per ferie`,validTo:`2026-08-31`,idempotencyKey:`$key`}}},{name:`InboxChanged`,kind:`subscription`,about:`Hints that the inbox of a seat changed.`,text:`subscription InboxChanged($office: Seat!) {
  inboxChanged(office: $office) {
    live
    at
    schemaVersion
    practice {
      id
      number
      title
      state
      updatedAt
    }
  }
}`,variables:{office:`FI`}},{name:`MachineTokens`,kind:`query`,about:"Machine tokens of the caller or, with `office`, of a seat that he administers.",text:`query MachineTokens($office: Seat, $first: Int, $after: String) {
  machineTokens(office: $office, first: $first, after: $after) {
    nodes {
      id
      label
      holderName
      office
      scopes
      ranges
      mailAddress
      createdAt
      expiresAt
      lastUsedAt
      lastNetwork
      revokedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`,variables:{first:20}},{name:`MarkMessagesRead`,kind:`mutation`,about:`Notes that the chat is read up to a message.`,text:`mutation MarkMessagesRead($input: MarkMessagesReadInput!) {
  markMessagesRead(input: $input) {
    practice {
      id
      unreadMessages
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`,upTo:`$message`}}},{name:`MessageAdded`,kind:`subscription`,about:`Messages of the chat of a practice, sent and withdrawn.`,text:`subscription MessageAdded($practice: ID!, $after: String) {
  messageAdded(practiceId: $practice, after: $after) {
    live
    cursor
    sequence
    event
    section
    actorRole
    at
    schemaVersion
    message {
      id
      authorRole
      authorName
      mine
      body
      createdAt
      withdrawnAt
    }
    practice {
      id
    }
  }
}`,variables:{practice:`$practice`}},{name:`MyDuties`,kind:`query`,about:`"Le mie deleghe": the practices in which the caller has something to do.`,text:`query MyDuties($filter: PracticeFilter, $first: Int, $after: String) {
  practices(list: MY_DELEGATIONS, filter: $filter, first: $first, after: $after) {
    nodes {
      id
      number
      state
      title
      comuneName
      titolareName
      myRoles
      updatedAt
      sentAt
      activeDelegation {
        id
        section
        mine
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`,variables:{first:20}},{name:`MyDutyChanges`,kind:`subscription`,about:`What concerns the caller, in whatever practice.`,text:`subscription MyDutyChanges($after: String) {
  myDuties(after: $after) {
    live
    cursor
    sequence
    event
    section
    actorRole
    at
    schemaVersion
    practiceId
    practice {
      id
      number
      title
      state
    }
    delegation {
      id
      section
      state
    }
  }
}`,variables:{}},{name:`MyProjects`,kind:`query`,about:`"I miei progetti": the practices of which the caller is titolare digitale.`,text:`query MyProjects($filter: PracticeFilter, $first: Int, $after: String) {
  practices(list: MY_PROJECTS, filter: $filter, first: $first, after: $after) {
    nodes {
      id
      number
      state
      title
      comuneName
      titolareName
      myRoles
      updatedAt
      sentAt
      activeDelegation {
        id
        section
        mine
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`,variables:{first:20}},{name:`Node`,kind:`query`,about:`Any object by its id; null when it does not exist or is hidden. The states are of different types, so each has a name of its own.`,text:`query Node($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Practice {
      title
      practiceState: state
    }
    ... on Section {
      kind
      version
    }
    ... on Subject {
      role
      displayName
    }
    ... on Attachment {
      code
      name
      scan
      download {
        url
        expiresAt
      }
    }
    ... on Delegation {
      section
      delegationState: state
    }
    ... on Declaration {
      section
      declarationState: state
    }
    ... on Message {
      body
    }
  }
}`,variables:{id:`$subject`}},{name:`Nodes`,kind:`query`,about:`Up to 100 objects by their ids, in their order. The states are of different types, so each has a name of its own.`,text:`query Nodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Practice {
      title
      practiceState: state
    }
    ... on Section {
      kind
      version
    }
    ... on Subject {
      role
      displayName
    }
    ... on Attachment {
      code
      name
    }
    ... on Delegation {
      section
      delegationState: state
    }
    ... on Declaration {
      section
      declarationState: state
    }
    ... on Message {
      body
    }
  }
}`,variables:{ids:[`$practice`,`$subject`,`$delegation`,`$signedAttachment`]}},{name:`OfficePractices`,kind:`query`,about:`What a seat of the office received; empty for who holds no role there.`,text:`query OfficePractices($office: Seat!, $first: Int, $after: String) {
  officePractices(office: $office, first: $first, after: $after) {
    nodes {
      id
      number
      state
      title
      comuneName
      titolareName
      sentAt
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`,variables:{office:`FI`,first:20}},{name:`Officers`,kind:`query`,about:`The people of a seat, for its administrators.`,text:`query Officers($office: Seat!, $first: Int, $after: String) {
  officers(office: $office, first: $first, after: $after) {
    nodes {
      id
      fiscalCode
      name
      seat
      role
      validFrom
      validTo
      homeSeat
      reason
      grantedBy
      grantedAt
      withdrawnAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`,variables:{office:`FI`,first:20}},{name:`OtherProjects`,kind:`query`,about:`"Altri progetti": sent practices of others in which the caller is named.`,text:`query OtherProjects($filter: PracticeFilter, $first: Int, $after: String) {
  practices(list: OTHER_PROJECTS, filter: $filter, first: $first, after: $after) {
    nodes {
      id
      number
      state
      title
      comuneName
      titolareName
      myRoles
      updatedAt
      sentAt
      activeDelegation {
        id
        section
        mine
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`,variables:{first:20}},{name:`PracticeChanged`,kind:`subscription`,about:`Everything that happens in a practice, as a hint of what to read again.`,text:`subscription PracticeChanged($practice: ID!, $after: String) {
  practiceChanged(practiceId: $practice, after: $after) {
    live
    cursor
    sequence
    event
    section
    actorRole
    at
    schemaVersion
    practice {
      id
      state
      updatedAt
      sections {
        kind
        version
        checkStatus
      }
    }
  }
}`,variables:{practice:`$practice`}},{name:`PracticeForCompiler`,kind:`query`,about:`The whole practice with its six sections, for whoever compiles it.`,text:`query PracticeForCompiler($practice: ID!) {
  practice(id: $practice) {
    id
    number
    state
    title
    comuneName
    seat
    worksKind
    titolareName
    myRoles
    createdAt
    updatedAt
    sentAt
    viewerCan {
      delegate
      verify
      close
      reopen
      pay
      send
      openIstanza
      readFascicolo
      readChat
      writeChat
      erase
      reviewPayment
    }
    sections {
      id
      kind
      number
      version
      checkStatus
      savedAt
      savedByRole
      viewerCan {
        read
        write
        attach
        sign
        verify
        declare
        conclude
      }
      ... on DetailsSection {
        details: data {
          title
          technicalNorm
          procedimento
          rilevanza
          rilevanzaReason
          exclusions36r
          workKind
          interventionKind
          constructionType
          useClass
          nominalLife
          strategic
          allegatoACode
          complexWork
          allegatoBCode
          publicWork
          publicBody
          regionalGrant
          grantProgramme
          titoloEdilizio
          titoloEdilizioNumber
          titoloEdilizioDate
          titoloEdilizioComune
          comuneIstat
          comuneName
          belfiore
          locality
          street
          houseNumber
          postalCode
          parcels {
            register
            section
            sheet
            parcel
            sub
          }
          point {
            lon
            lat
          }
          seismicZone
          ag
          f0
          tcStar
          topographicCategory
          linkedProject
          worksAmount
          expectedStart
        }
      }
      ... on SubjectsSection {
        subjects {
          id
          version
          role
          subRole
          main
          displayName
          personKind
          firstName
          lastName
          companyName
          fiscalCode
          vatNumber
          birthDate
          birthPlace
          sex
          address {
            street
            houseNumber
            postalCode
            comuneIstat
            comuneName
            province
            country
          }
          email
          pec
          phone
          register {
            order
            province
            number
            section
            enrolledOn
          }
          representative {
            firstName
            lastName
            fiscalCode
          }
          delegatesTitolare
          foreignId
          appointment
          viewerCan {
            update
            remove
          }
        }
      }
      ... on BuildingSection {
        building: data {
          storeysAbove
          storeysBelow
          eavesHeight
          maxHeight
          coveredArea
          totalArea
          grossVolume
          planLength
          planWidth
          constructionYear
          lastInterventionYear
          uses {
            kind
            share
          }
          units
          occupants
          aggregatePosition
          verticalStructure
          horizontalStructure
          roof
          foundation
          newFoundations
          regularPlan
          regularHeight
          ductilityClass
          qX
          qY
          analysisMethod
          softwareName
          softwareVersion
          softwareLicence
          knowledgeLevel
          zetaEBefore
          zetaEAfter
          zetaV
          riskClassBefore
          riskClassAfter
          infrastructureKind
          infrastructureLength
          maxSpan
          infrastructureHeight
          spans
          retainingKind
          retainingHeight
          retainingLength
        }
      }
      ... on GeologySection {
        geology: data {
          investigationClass
          notDueReason
          geomorphologicalHazard
          hydraulicHazard
          localSeismicHazard
          feasibility
          geomorphologicalContext
          lithology
          geologicalUnit
          subsoilCategory
          vsEquivalent
          vs30
          bedrockDepth
          topographicCategory
          groundwaterAbsent
          groundwaterDepth
          liquefaction
          liquefactionMethod
          fundamentalFrequency
          fundamentalAmplitude
          localResponse
          microzonationLevel
          amplificationFactor
          geologicalModel
          note
          investigations {
            kind
            date
            depth
            point {
              lon
              lat
            }
            existing
            performedBy
            attachment
          }
        }
        attachments {
          id
          section
          code
          name
          mediaType
          size
          sha256
          scan
          ownerRole
          createdAt
          url
          contentUrl
          renditionUrl
          verdict
          viewerCan {
            read
            remove
            sign
          }
          signatures {
            kind
            verdict
            subIndication
            signerName
            signerRole
            signerFiscalCode
            signedAt
          }
        }
      }
      ... on AttachmentsSection {
        documents: data {
          note
          geotechnicalInGeology
        }
        attachments {
          id
          section
          code
          name
          mediaType
          size
          sha256
          scan
          ownerRole
          createdAt
          url
          contentUrl
          renditionUrl
          verdict
          viewerCan {
            read
            remove
            sign
          }
          signatures {
            kind
            verdict
            subIndication
            signerName
            signerRole
            signerFiscalCode
            signedAt
          }
        }
      }
      ... on AsseverationsSection {
        declarations {
          id
          section
          state
          text
          templateId
          templateVersion
          digest
          declarantRole
          declarantName
          declaredAt
          voidedAt
        }
      }
    }
    delegations {
      id
      section
      state
      role
      delegateName
      subjectId
      mine
      reason
      createdAt
      endedAt
      version
      viewerCan {
        revoke
        conclude
      }
    }
  }
}`,variables:{practice:`$practice`}},{name:`Presence`,kind:`subscription`,about:`Who has a practice open; the caller enters it.`,text:`subscription Presence($practice: ID!, $section: SectionKind, $mode: PresenceMode) {
  presence(practiceId: $practice, section: $section, mode: $mode) {
    live
    at
    schemaVersion
    people {
      name
      role
      section
      mode
      since
    }
  }
}`,variables:{practice:`$practice`,section:`GEOLOGY`,mode:`READING`}},{name:`ProjectArchive`,kind:`query`,about:`"Archivio progetti": closed practices in which the caller had a role.`,text:`query ProjectArchive($filter: PracticeFilter, $first: Int, $after: String) {
  practices(list: PROJECT_ARCHIVE, filter: $filter, first: $first, after: $after) {
    nodes {
      id
      number
      state
      title
      comuneName
      titolareName
      myRoles
      updatedAt
      sentAt
      activeDelegation {
        id
        section
        mine
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`,variables:{first:20}},{name:`PublicAttestation`,kind:`query`,about:`What an attestation says, for anybody who holds its two numbers; no session needed.`,text:`query PublicAttestation($projectNumber: String!, $noticeCode: String!) {
  publicAttestation(projectNumber: $projectNumber, noticeCode: $noticeCode) {
    projectNumber
    protocolNumber
    protocolAt
    comune
    procedure
    digest
    documents {
      code
      sha256
    }
  }
}`,variables:{projectNumber:`2026/000001`,noticeCode:`0123456789ABCDEF`}},{name:`RefuseStatement`,kind:`mutation`,about:`Refuses a statement that was asked of the caller: the practice goes back to the titolare.`,text:`mutation RefuseStatement($input: RefuseStatementInput!) {
  refuseStatement(input: $input) {
    refusedAt
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{declarationId:`$statement`,reason:`Manca il piano di manutenzione.`,idempotencyKey:`$key`}}},{name:`RemoveAttachment`,kind:`mutation`,about:`Removes an unsigned document.`,text:`mutation RemoveAttachment($input: RemoveAttachmentInput!) {
  removeAttachment(input: $input) {
    attachment {
      id
      section
      code
      name
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{attachmentId:`$looseAttachment`}}},{name:`RemoveSubject`,kind:`mutation`,about:`Removes a subject; an active delegation of his ends with it.`,text:`mutation RemoveSubject($input: RemoveSubjectInput!) {
  removeSubject(input: $input) {
    subject {
      id
      role
      displayName
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{subjectId:`$subject`,expectedVersion:1}}},{name:`ReopenCompilation`,kind:`mutation`,about:`Opens the compilation again: every statement falls.`,text:`mutation ReopenCompilation($input: ReopenCompilationInput!) {
  reopenCompilation(input: $input) {
    practice {
      id
      state
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`,idempotencyKey:`$key`}}},{name:`ReviewManualPayment`,kind:`mutation`,about:`The office says whether a manual receipt is in order.`,text:`mutation ReviewManualPayment($input: ReviewManualPaymentInput!) {
  reviewManualPayment(input: $input) {
    payment {
      id
      state
      reviewReason
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{paymentId:`$payment`,contestedBecause:`Ricevuta illeggibile.`,idempotencyKey:`$key`}}},{name:`RevokeDelegation`,kind:`mutation`,about:`Takes a section back; what was saved is kept.`,text:`mutation RevokeDelegation($input: RevokeDelegationInput!) {
  revokeDelegation(input: $input) {
    delegation {
      id
      section
      state
      role
      delegateName
      subjectId
      mine
      reason
      createdAt
      endedAt
      version
      viewerCan {
        revoke
        conclude
      }
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{delegationId:`$delegation`,idempotencyKey:`$key`}}},{name:`RevokeMachineToken`,kind:`mutation`,about:`Revokes a machine token at once.`,text:`mutation RevokeMachineToken($input: RevokeMachineTokenInput!) {
  revokeMachineToken(input: $input) {
    token {
      id
      revokedAt
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{tokenId:`$token`}}},{name:`RotateMachineToken`,kind:`mutation`,about:`Replaces a machine token; the old secret is good no longer. Wants a recent login.`,text:`mutation RotateMachineToken($input: RotateMachineTokenInput!) {
  rotateMachineToken(input: $input) {
    issued {
      secret
      token {
        id
        expiresAt
      }
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{tokenId:`$token`,expiresAt:`2026-12-31T00:00:00Z`}}},{name:`SaveSection`,kind:`mutation`,about:`Saves the fields that are sent; a stale expectedVersion answers CONFLICT.`,text:`mutation SaveSection($input: SaveSectionInput!) {
  saveSection(input: $input) {
    section {
      id
      kind
      version
      checkStatus
      savedAt
      savedByRole
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`,expectedVersion:1,section:{geology:{note:`Falda misurata il 23 settembre 2025.`,groundwaterDepth:`6.5`}}}}},{name:`SectionFour`,kind:`query`,about:`Section 4 as the geologist works on it: form, documents, delegation, and the text to declare.`,text:`query SectionFour($practice: ID!) {
  practice(id: $practice) {
    id
    state
    title
    titolareName
    section(kind: GEOLOGY) {
      id
      kind
      number
      version
      checkStatus
      savedAt
      savedByRole
      viewerCan {
        read
        write
        attach
        sign
        verify
        declare
        conclude
      }
      ... on GeologySection {
        data {
          investigationClass
          notDueReason
          geomorphologicalHazard
          hydraulicHazard
          localSeismicHazard
          feasibility
          geomorphologicalContext
          lithology
          geologicalUnit
          subsoilCategory
          vsEquivalent
          vs30
          bedrockDepth
          topographicCategory
          groundwaterAbsent
          groundwaterDepth
          liquefaction
          liquefactionMethod
          fundamentalFrequency
          fundamentalAmplitude
          localResponse
          microzonationLevel
          amplificationFactor
          geologicalModel
          note
          investigations {
            kind
            date
            depth
            point {
              lon
              lat
            }
            existing
            performedBy
            attachment
          }
        }
        attachments {
          id
          section
          code
          name
          mediaType
          size
          sha256
          scan
          ownerRole
          createdAt
          url
          contentUrl
          renditionUrl
          verdict
          viewerCan {
            read
            remove
            sign
          }
          signatures {
            kind
            verdict
            subIndication
            signerName
            signerRole
            signerFiscalCode
            signedAt
          }
        }
        delegation {
          id
          section
          state
          role
          delegateName
          subjectId
          mine
          reason
          createdAt
          endedAt
          version
          viewerCan {
            revoke
            conclude
          }
        }
        declarations {
          id
          section
          state
          text
          templateId
          templateVersion
          digest
          declarantRole
          declarantName
          declaredAt
          voidedAt
        }
        declarationDraft {
          templateId
          templateVersion
          text
          digest
        }
      }
    }
  }
}`,variables:{practice:`$practice`}},{name:`SendMessage`,kind:`mutation`,about:`Writes in the chat of a sent practice.`,text:`mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message {
      id
      authorRole
      authorName
      mine
      body
      createdAt
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`,body:`Buongiorno, la relazione geologica è aggiornata.`,idempotencyKey:`$key`}}},{name:`SendPractice`,kind:`mutation`,about:`Sends the practice; keep the receipt.`,text:`mutation SendPractice($input: SendPracticeInput!) {
  sendPractice(input: $input) {
    receipt
    istanza {
      id
      kind
      state
      sentAt
      contentDigest
      documents {
        attachmentId
        code
        name
        size
        sha256
      }
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`,idempotencyKey:`$key`}}},{name:`Sessions`,kind:`query`,about:`Where the caller is signed in, and what failed in his name before.`,text:`query Sessions {
  sessions {
    id
    method
    level
    issuer
    createdAt
    provenAt
    lastUsedAt
    expiresAt
    network
    current
  }
  viewer {
    failedLogins {
      count
      lastAt
    }
  }
}`,variables:{}},{name:`SignAttachments`,kind:`mutation`,about:`Signs documents in the portal: one act, one answer a document.`,text:`mutation SignAttachments($input: SignAttachmentsInput!) {
  signAttachments(input: $input) {
    outcomes {
      attachmentId
      signed
      errors {
        code
        path
        message
        params
      }
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`,attachmentIds:[`$looseAttachment`],statementVersion:1,idempotencyKey:`$key`}}},{name:`SignatureGrid`,kind:`query`,about:`The grid of signatures: which document asks for whose signature, and what stands.`,text:`query SignatureGrid($id: ID!) {
  practice(id: $id) {
    id
    signatureGrid {
      code
      titleIt
      titleEn
      due
      attachmentIds
      cells {
        role
        subRole
        quantity
        state
        asked {
          subjectId
          name
        }
        missing {
          subjectId
          name
        }
        faults {
          attachmentId
          signerName
          verdict
          subIndication
        }
      }
    }
  }
}`,variables:{id:`$practice`}},{name:`SubmissionReceived`,kind:`subscription`,about:`Practices sent to a seat of the office.`,text:`subscription SubmissionReceived($office: Seat!, $after: String) {
  submissionReceived(office: $office, after: $after) {
    live
    cursor
    sequence
    event
    at
    schemaVersion
    practice {
      id
      number
      title
      state
      comuneName
      titolareName
      sentAt
    }
  }
}`,variables:{office:`FI`}},{name:`UpdateSubject`,kind:`mutation`,about:`Changes the fields of a subject that are sent.`,text:`mutation UpdateSubject($input: UpdateSubjectInput!) {
  updateSubject(input: $input) {
    subject {
      id
      version
      role
      main
      displayName
      phone
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{subjectId:`$subject`,expectedVersion:1,subject:{phone:`+39 055 0000000`}}}},{name:`VerifyAttachment`,kind:`mutation`,about:`Judges the signatures in a document again, by the lists of now and as of its arrival.`,text:`mutation VerifyAttachment($input: VerifyAttachmentInput!) {
  verifyAttachment(input: $input) {
    attachment {
      id
      verdict
      content
      contentUrl
      renditionUrl
      verification {
        verdict
        subIndication
        kind
        layers
        content
        warnings
        referenceTime
        checkedAt
        trustDigest
        signers {
          name
          fiscalCode
          verdict
          subIndication
          format
          layer
          field
          issuer
          qualified
          claimedTime
          bestTime
          timeSource
          algorithm
          changes
          warnings
        }
      }
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{attachmentId:`$signedAttachment`}}},{name:`VerifyPractice`,kind:`mutation`,about:`Runs the formal check of the whole practice.`,text:`mutation VerifyPractice($input: VerifyPracticeInput!) {
  verifyPractice(input: $input) {
    practice {
      id
      sections {
        kind
        checkStatus
      }
    }
    violations {
      code
      severity
      section
      path
      message
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`}}},{name:`VerifySection`,kind:`mutation`,about:`Runs the formal check of one section; data and version stay as they are.`,text:`mutation VerifySection($input: VerifySectionInput!) {
  verifySection(input: $input) {
    section {
      id
      kind
      version
      checkStatus
    }
    violations {
      code
      severity
      section
      path
      message
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{practiceId:`$practice`,section:`GEOLOGY`}}},{name:`Viewer`,kind:`query`,about:`Who is signed in; null without a session.`,text:`query Viewer {
  viewer {
    fiscalCode
    name
    authMethod
    authLevel
    freshUntil
    sessionExpiresAt
    offices {
      seat
      role
    }
  }
}`,variables:{}},{name:`WithdrawMessage`,kind:`mutation`,about:`Withdraws a message of one's own: its text is hidden for good, the trace stays.`,text:`mutation WithdrawMessage($input: WithdrawMessageInput!) {
  withdrawMessage(input: $input) {
    message {
      id
      body
      withdrawnAt
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{messageId:`$message`}}},{name:`WithdrawOfficer`,kind:`mutation`,about:`Takes a role or an access back, at once; for administrators of the seat.`,text:`mutation WithdrawOfficer($input: WithdrawOfficerInput!) {
  withdrawOfficer(input: $input) {
    officer {
      id
      withdrawnAt
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{officerId:`$officer`}}},{name:`WithdrawSignature`,kind:`mutation`,about:`Withdraws the caller's own signature.`,text:`mutation WithdrawSignature($input: WithdrawSignatureInput!) {
  withdrawSignature(input: $input) {
    attachment {
      id
      signatures {
        signerName
        signerRole
        signedAt
      }
    }
    errors {
      code
      path
      message
      params
    }
  }
}`,variables:{input:{attachmentId:`$signedAttachment`}}}],types:[{name:`ActivateDelegationInput`,kind:`input`,about:`Gives a section to a subject.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`section`,type:`SectionKind!`,about:`Section 3, 4 or 5; the others are the titolare's alone.`},{name:`subjectId`,type:`ID!`,about:`A subject of section 2 whose role may hold the section.`},{name:`reason`,type:`String`,about:`Why a delegation that the same person had concluded is opened again; required then.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`ActivateDelegationPayload`,kind:`type`,about:"Answer of `activateDelegation`.",fields:[{name:`delegation`,type:`Delegation`,about:`The new delegation.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`ActorRole`,kind:`enum`,about:`In which capacity somebody acted or is seen acting.`,values:[{name:`TITOLARE`,about:`Titolare digitale of the practice.`},{name:`COMMITTENTE`,about:`Client.`},{name:`PROGETTISTA`,about:`Designer.`},{name:`DIRETTORE_LAVORI`,about:`Director of works.`},{name:`DITTA`,about:`Contractor.`},{name:`GEOLOGO`,about:`Geologist.`},{name:`COLLAUDATORE`,about:`Static tester.`},{name:`ALTRO`,about:`Another subject.`},{name:`UFFICIO`,about:`The regional office.`},{name:`SISTEMA`,about:`The service itself.`}]},{name:`AddAttachmentInput`,kind:`input`,about:`Attaches what was uploaded.`,fields:[{name:`uploadId`,type:`ID!`,about:`The ticket whose bytes have arrived.`}]},{name:`AddAttachmentPayload`,kind:`type`,about:"Answer of `addAttachment`.",fields:[{name:`attachment`,type:`Attachment`,about:`The new document.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`AddOfficerInput`,kind:`input`,about:`Gives a person a role in a seat.`,fields:[{name:`seat`,type:`Seat!`,about:`The seat.`},{name:`role`,type:`OfficeRole!`,about:`The role.`},{name:`fiscalCode`,type:`String!`,about:`Fiscal code of the person.`},{name:`name`,type:`String!`,about:`Name of the person.`},{name:`validFrom`,type:`Date`,about:`First day; today when none is named.`},{name:`validTo`,type:`Date`,about:`Last day; without end when none is named.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`AddOfficerPayload`,kind:`type`,about:"Answer of `addOfficer`.",fields:[{name:`officer`,type:`Officer`,about:`The role.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`Address`,kind:`type`,about:`Residence or seat (residenza, sede).`,fields:[{name:`street`,type:`String`,about:`Street (via).`},{name:`houseNumber`,type:`String`,about:`House number (civico).`},{name:`postalCode`,type:`String`,about:`Postal code (CAP).`},{name:`comuneIstat`,type:`String`,about:`ISTAT code of the comune, six digits.`},{name:`comuneName`,type:`String`,about:`Name of the comune, or of the town abroad.`},{name:`province`,type:`String`,about:`Province (sigla).`},{name:`country`,type:`String`,about:`Country, ISO 3166 alpha-2; nothing means Italy.`}]},{name:`AddressInput`,kind:`input`,about:`Residence or seat (residenza, sede).`,fields:[{name:`street`,type:`String`,about:`Street (via).`},{name:`houseNumber`,type:`String`,about:`House number (civico).`},{name:`postalCode`,type:`String`,about:`Postal code (CAP).`},{name:`comuneIstat`,type:`String`,about:`ISTAT code of the comune, six digits.`},{name:`comuneName`,type:`String`,about:`Name of the comune, or of the town abroad.`},{name:`province`,type:`String`,about:`Province (sigla).`},{name:`country`,type:`String`,about:`Country, ISO 3166 alpha-2; nothing means Italy.`}]},{name:`AddSubjectInput`,kind:`input`,about:`Adds a subject to section 2.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`subject`,type:`SubjectInput!`,about:`The subject; role and a valid fiscal code (or foreign identifier) are needed, the rest may follow.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`AddSubjectPayload`,kind:`type`,about:"Answer of `addSubject`.",fields:[{name:`subject`,type:`Subject`,about:`The new subject.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`AggregatePosition`,kind:`enum`,about:`Position of a building in its aggregate (posizione nell'aggregato).`,values:[{name:`ISOLATED`,about:`Isolated (isolato).`},{name:`INTERNAL`,about:`Internal (interno).`},{name:`END`,about:`At an end (estremità).`},{name:`CORNER`,about:`At a corner (angolo).`}]},{name:`AnalysisMethod`,kind:`enum`,about:`Method of analysis (metodo di analisi), NTC 7.3.`,values:[{name:`LINEAR_STATIC`,about:`Linear static (lineare statica).`},{name:`LINEAR_DYNAMIC`,about:`Linear dynamic (lineare dinamica).`},{name:`NON_LINEAR_STATIC`,about:`Non-linear static (non lineare statica).`},{name:`NON_LINEAR_DYNAMIC`,about:`Non-linear dynamic (non lineare dinamica).`}]},{name:`AppointmentState`,kind:`enum`,about:`State of an appointment (stato della nomina).`,values:[{name:`PROPOSED`,about:`Proposed (proposta).`},{name:`ACCEPTED`,about:`Accepted (accettata).`},{name:`ENDED`,about:`Ended (cessata).`}]},{name:`AskedSigner`,kind:`type`,about:`A subject whose signature is asked for.`,fields:[{name:`subjectId`,type:`ID!`,about:`The subject.`},{name:`name`,type:`String!`,about:`Name; a legal person signs through its representative.`}]},{name:`AsseverationsSection`,kind:`type`,about:`Section 6: asseverations, declarations, acceptances (asseverazioni).`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`kind`,type:`SectionKind!`,about:`Which section it is.`},{name:`number`,type:`Int!`,about:`1 to 6, as printed on the form.`},{name:`version`,type:`Int!`,about:"Counts saves of the form; name it as `expectedVersion` to save."},{name:`checkStatus`,type:`CheckStatus!`,about:`How the last formal check ended; not run when anything changed since.`},{name:`savedAt`,type:`DateTime`,about:`When the form was saved last.`},{name:`savedByRole`,type:`ActorRole`,about:`In which role it was saved last.`},{name:`savedByName`,type:`String`,about:`By whom; shown to the office only (others see roles).`},{name:`viewerCan`,type:`SectionRights!`,about:`What the caller may do with the section.`},{name:`declarations`,type:`[Declaration!]!`,about:`The declarations made so far on sections that the caller may read, oldest first.`}]},{name:`Attachment`,kind:`type`,about:`A document attached to a section. Its bytes never change.`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`section`,type:`SectionKind!`,about:`The section that it belongs to.`},{name:`code`,type:`String!`,about:`Code of the catalogue: A5, IND, …`},{name:`name`,type:`String!`,about:`File name.`},{name:`mediaType`,type:`String!`,about:`Media type.`},{name:`size`,type:`Bytes!`,about:`Size in bytes.`},{name:`sha256`,type:`Sha256!`,about:`SHA-256 of the bytes.`},{name:`scan`,type:`ScanState!`,about:`State of the scan for malware.`},{name:`verdict`,type:`FileVerdict`,about:`The worst of the signatures in the file; null before they were looked at. Those made in the portal are beside it.`},{name:`content`,type:`ContentKind`,about:`What the innermost document is; null when it could not be reached, or was not looked at.`},{name:`verification`,type:`Verification`,about:`The newest report on the signatures in the file; null before they were looked at.`},{name:`contentUrl`,type:`String!`,about:"Address of the innermost document, opened as what it is, for the caller's own session: what a `.p7m` holds, however nested."},{name:`renditionUrl`,type:`String`,about:`Address of a copy with the signatures on pages of its own, for reading and printing; null unless the innermost document is a pdf. The original never changes.`},{name:`ownerRole`,type:`ActorRole!`,about:`In which role it was attached.`},{name:`createdAt`,type:`DateTime!`,about:`When it was attached.`},{name:`url`,type:`String!`,about:`Address of the bytes, for the caller's own session.`},{name:`download`,type:`AttachmentDownload`,about:`A short-lived address of the bytes, which opens with the caller's own session and no other. Null as long as he may not read them: before the scanner has seen them, or when it found something.`},{name:`viewerCan`,type:`AttachmentRights!`,about:`What the caller may do with the document.`},{name:`signatures`,type:`[Signature!]!`,about:`The standing signatures, oldest first.`}]},{name:`AttachmentDownload`,kind:`type`,about:`Where the bytes of a document can be fetched, for a short time.`,fields:[{name:`url`,type:`String!`,about:`The address; the request carries the session, as any other.`},{name:`expiresAt`,type:`DateTime!`,about:`Until when it opens.`}]},{name:`AttachmentRights`,kind:`type`,about:`What the caller may do with a document now.`,fields:[{name:`read`,type:`Boolean!`,about:`Read its bytes.`},{name:`remove`,type:`Boolean!`,about:`Remove it, as long as nobody has signed it.`},{name:`sign`,type:`Boolean!`,about:`Sign it in the portal: plain pdf only.`}]},{name:`AttachmentsSection`,kind:`type`,about:`Section 5: attachments (allegati).`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`kind`,type:`SectionKind!`,about:`Which section it is.`},{name:`number`,type:`Int!`,about:`1 to 6, as printed on the form.`},{name:`version`,type:`Int!`,about:"Counts saves of the form; name it as `expectedVersion` to save."},{name:`checkStatus`,type:`CheckStatus!`,about:`How the last formal check ended; not run when anything changed since.`},{name:`savedAt`,type:`DateTime`,about:`When the form was saved last.`},{name:`savedByRole`,type:`ActorRole`,about:`In which role it was saved last.`},{name:`savedByName`,type:`String`,about:`By whom; shown to the office only (others see roles).`},{name:`viewerCan`,type:`SectionRights!`,about:`What the caller may do with the section.`},{name:`data`,type:`Documents!`,about:`The form.`},{name:`attachments`,type:`[Attachment!]!`,about:`The documents attached here.`}]},{name:`AuthMethod`,kind:`enum`,about:`How an identity was proven.`,values:[{name:`CNS`,about:`National service card (CNS, TS-CNS).`},{name:`SPID`,about:`Public digital identity (SPID).`},{name:`CIE`,about:`Electronic identity card (CIE).`},{name:`DEV`,about:`No proof: a development server.`},{name:`MACHINE_TOKEN`,about:`A machine token that its holder made after a login.`},{name:`SERVICE`,about:`The service itself: demo data and the command line.`}]},{name:`Building`,kind:`type`,about:`Section 3: metric and structural data of the building or infrastructure.`,fields:[{name:`storeysAbove`,type:`Int`,about:`Storeys above ground (piani fuori terra). [INF]`},{name:`storeysBelow`,type:`Int`,about:`Storeys below ground (piani interrati). [INF]`},{name:`eavesHeight`,type:`Decimal`,about:`Height of the eaves (altezza in gronda), m. [INF]`},{name:`maxHeight`,type:`Decimal`,about:`Largest height (altezza massima), m. [INF]`},{name:`coveredArea`,type:`Decimal`,about:`Covered area (superficie coperta), m2. [INF]`},{name:`totalArea`,type:`Decimal`,about:`Total floor area (superficie totale), m2. [INF]`},{name:`grossVolume`,type:`Decimal`,about:`Gross volume (volume lordo), m3. [INF]`},{name:`planLength`,type:`Decimal`,about:`Length in plan (dimensioni in pianta), m. [INF]`},{name:`planWidth`,type:`Decimal`,about:`Width in plan (dimensioni in pianta), m. [INF]`},{name:`constructionYear`,type:`Int`,about:`Year of construction (anno di costruzione). [INF]`},{name:`lastInterventionYear`,type:`Int`,about:`Year of the last intervention (epoca dell'ultimo intervento). [INF]`},{name:`uses`,type:`[UseShare!]`,about:`Uses with their shares (destinazione d'uso). [INF]`},{name:`units`,type:`Int`,about:`Number of units (unità immobiliari). [INF]`},{name:`occupants`,type:`Int`,about:`Number of occupants (occupanti). [INF]`},{name:`aggregatePosition`,type:`AggregatePosition`,about:`Position in the aggregate of buildings (posizione nell'aggregato). [INF]`},{name:`verticalStructure`,type:`VerticalStructure`,about:`Vertical structure (struttura verticale). [INF]`},{name:`horizontalStructure`,type:`HorizontalStructure`,about:`Horizontal structure (struttura orizzontale). [INF]`},{name:`roof`,type:`RoofKind`,about:`Roof (copertura). [INF]`},{name:`foundation`,type:`FoundationKind`,about:`Foundation (fondazione). [INF]`},{name:`newFoundations`,type:`Boolean`,about:`The works include new foundations (nuove fondazioni); asks for A7. [INF]`},{name:`regularPlan`,type:`Boolean`,about:`Regular in plan (regolarità in pianta). [INF]`},{name:`regularHeight`,type:`Boolean`,about:`Regular in height (regolarità in altezza). [INF]`},{name:`ductilityClass`,type:`DuctilityClass`,about:`Ductility class (classe di duttilità). [INF]`},{name:`qX`,type:`Decimal`,about:`Behaviour factor in direction x (fattore di comportamento q). [INF]`},{name:`qY`,type:`Decimal`,about:`Behaviour factor in direction y (fattore di comportamento q). [INF]`},{name:`analysisMethod`,type:`AnalysisMethod`,about:`Method of analysis (metodo di analisi). [INF]`},{name:`softwareName`,type:`String`,about:`Name of the calculation software (software di calcolo). [INF]`},{name:`softwareVersion`,type:`String`,about:`Version of the calculation software. [INF]`},{name:`softwareLicence`,type:`String`,about:`Licence of the calculation software. [INF]`},{name:`knowledgeLevel`,type:`KnowledgeLevel`,about:`Knowledge level of an existing building (livello di conoscenza). [INF]`},{name:`zetaEBefore`,type:`Decimal`,about:`Safety index for earthquakes before the works (zeta E ante), ratio. [INF]`},{name:`zetaEAfter`,type:`Decimal`,about:`Safety index for earthquakes after the works (zeta E post), ratio. [INF]`},{name:`zetaV`,type:`Decimal`,about:`Safety index for vertical loads (zeta V), ratio. [INF]`},{name:`riskClassBefore`,type:`RiskClass`,about:`Seismic risk class before the works (classe di rischio). [AVV]`},{name:`riskClassAfter`,type:`RiskClass`,about:`Seismic risk class after the works (classe di rischio). [AVV]`},{name:`infrastructureKind`,type:`InfrastructureKind`,about:`Kind of infrastructure (tipo di infrastruttura). [INF]`},{name:`infrastructureLength`,type:`Decimal`,about:`Length of the infrastructure (lunghezza), m. [INF]`},{name:`maxSpan`,type:`Decimal`,about:`Largest span (luce massima), m. [INF]`},{name:`infrastructureHeight`,type:`Decimal`,about:`Largest height of the infrastructure (altezza massima), m. [INF]`},{name:`spans`,type:`Int`,about:`Number of spans (campate). [INF]`},{name:`retainingKind`,type:`RetainingKind`,about:`Kind of retaining works (tipo di opera di sostegno). [INF]`},{name:`retainingHeight`,type:`Decimal`,about:`Height of the retaining works (altezza), m. [INF]`},{name:`retainingLength`,type:`Decimal`,about:`Length of the retaining works (lunghezza), m. [INF]`}]},{name:`BuildingInput`,kind:`input`,about:`Section 3: metric and structural data of the building or infrastructure. Fields that are not sent keep their value; null clears.`,fields:[{name:`storeysAbove`,type:`Int`,about:`Storeys above ground (piani fuori terra). [INF]`},{name:`storeysBelow`,type:`Int`,about:`Storeys below ground (piani interrati). [INF]`},{name:`eavesHeight`,type:`Decimal`,about:`Height of the eaves (altezza in gronda), m. [INF]`},{name:`maxHeight`,type:`Decimal`,about:`Largest height (altezza massima), m. [INF]`},{name:`coveredArea`,type:`Decimal`,about:`Covered area (superficie coperta), m2. [INF]`},{name:`totalArea`,type:`Decimal`,about:`Total floor area (superficie totale), m2. [INF]`},{name:`grossVolume`,type:`Decimal`,about:`Gross volume (volume lordo), m3. [INF]`},{name:`planLength`,type:`Decimal`,about:`Length in plan (dimensioni in pianta), m. [INF]`},{name:`planWidth`,type:`Decimal`,about:`Width in plan (dimensioni in pianta), m. [INF]`},{name:`constructionYear`,type:`Int`,about:`Year of construction (anno di costruzione). [INF]`},{name:`lastInterventionYear`,type:`Int`,about:`Year of the last intervention (epoca dell'ultimo intervento). [INF]`},{name:`uses`,type:`[UseShareInput!]`,about:`Uses with their shares (destinazione d'uso). [INF]`},{name:`units`,type:`Int`,about:`Number of units (unità immobiliari). [INF]`},{name:`occupants`,type:`Int`,about:`Number of occupants (occupanti). [INF]`},{name:`aggregatePosition`,type:`AggregatePosition`,about:`Position in the aggregate of buildings (posizione nell'aggregato). [INF]`},{name:`verticalStructure`,type:`VerticalStructure`,about:`Vertical structure (struttura verticale). [INF]`},{name:`horizontalStructure`,type:`HorizontalStructure`,about:`Horizontal structure (struttura orizzontale). [INF]`},{name:`roof`,type:`RoofKind`,about:`Roof (copertura). [INF]`},{name:`foundation`,type:`FoundationKind`,about:`Foundation (fondazione). [INF]`},{name:`newFoundations`,type:`Boolean`,about:`The works include new foundations (nuove fondazioni); asks for A7. [INF]`},{name:`regularPlan`,type:`Boolean`,about:`Regular in plan (regolarità in pianta). [INF]`},{name:`regularHeight`,type:`Boolean`,about:`Regular in height (regolarità in altezza). [INF]`},{name:`ductilityClass`,type:`DuctilityClass`,about:`Ductility class (classe di duttilità). [INF]`},{name:`qX`,type:`Decimal`,about:`Behaviour factor in direction x (fattore di comportamento q). [INF]`},{name:`qY`,type:`Decimal`,about:`Behaviour factor in direction y (fattore di comportamento q). [INF]`},{name:`analysisMethod`,type:`AnalysisMethod`,about:`Method of analysis (metodo di analisi). [INF]`},{name:`softwareName`,type:`String`,about:`Name of the calculation software (software di calcolo). [INF]`},{name:`softwareVersion`,type:`String`,about:`Version of the calculation software. [INF]`},{name:`softwareLicence`,type:`String`,about:`Licence of the calculation software. [INF]`},{name:`knowledgeLevel`,type:`KnowledgeLevel`,about:`Knowledge level of an existing building (livello di conoscenza). [INF]`},{name:`zetaEBefore`,type:`Decimal`,about:`Safety index for earthquakes before the works (zeta E ante), ratio. [INF]`},{name:`zetaEAfter`,type:`Decimal`,about:`Safety index for earthquakes after the works (zeta E post), ratio. [INF]`},{name:`zetaV`,type:`Decimal`,about:`Safety index for vertical loads (zeta V), ratio. [INF]`},{name:`riskClassBefore`,type:`RiskClass`,about:`Seismic risk class before the works (classe di rischio). [AVV]`},{name:`riskClassAfter`,type:`RiskClass`,about:`Seismic risk class after the works (classe di rischio). [AVV]`},{name:`infrastructureKind`,type:`InfrastructureKind`,about:`Kind of infrastructure (tipo di infrastruttura). [INF]`},{name:`infrastructureLength`,type:`Decimal`,about:`Length of the infrastructure (lunghezza), m. [INF]`},{name:`maxSpan`,type:`Decimal`,about:`Largest span (luce massima), m. [INF]`},{name:`infrastructureHeight`,type:`Decimal`,about:`Largest height of the infrastructure (altezza massima), m. [INF]`},{name:`spans`,type:`Int`,about:`Number of spans (campate). [INF]`},{name:`retainingKind`,type:`RetainingKind`,about:`Kind of retaining works (tipo di opera di sostegno). [INF]`},{name:`retainingHeight`,type:`Decimal`,about:`Height of the retaining works (altezza), m. [INF]`},{name:`retainingLength`,type:`Decimal`,about:`Length of the retaining works (lunghezza), m. [INF]`}]},{name:`BuildingSection`,kind:`type`,about:`Section 3: building or infrastructure (descrizione edificio).`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`kind`,type:`SectionKind!`,about:`Which section it is.`},{name:`number`,type:`Int!`,about:`1 to 6, as printed on the form.`},{name:`version`,type:`Int!`,about:"Counts saves of the form; name it as `expectedVersion` to save."},{name:`checkStatus`,type:`CheckStatus!`,about:`How the last formal check ended; not run when anything changed since.`},{name:`savedAt`,type:`DateTime`,about:`When the form was saved last.`},{name:`savedByRole`,type:`ActorRole`,about:`In which role it was saved last.`},{name:`savedByName`,type:`String`,about:`By whom; shown to the office only (others see roles).`},{name:`viewerCan`,type:`SectionRights!`,about:`What the caller may do with the section.`},{name:`data`,type:`Building!`,about:`The form.`}]},{name:`BuildingUse`,kind:`enum`,about:`Use of a building (destinazione d'uso).`,values:[{name:`RESIDENTIAL`,about:`Homes (residenziale).`},{name:`OFFICES`,about:`Offices (uffici).`},{name:`PRODUCTION`,about:`Production (produttivo).`},{name:`COMMERCIAL`,about:`Trade (commerciale).`},{name:`PUBLIC_SERVICES`,about:`Public services (servizi pubblici).`},{name:`STORAGE`,about:`Storage (deposito).`},{name:`STRATEGIC`,about:`Strategic functions (strategico).`},{name:`TOURISM`,about:`Tourism and lodging (turistico-ricettivo).`},{name:`FARMING`,about:`Farming (agricolo).`}]},{name:`Bytes`,kind:`scalar`,about:`A whole number of bytes, up to 2^53.`},{name:`CadastralRegister`,kind:`enum`,about:`Cadastral register (catasto).`,values:[{name:`LAND`,about:`Land (terreni).`},{name:`BUILDINGS`,about:`Buildings (fabbricati).`}]},{name:`Catalogue`,kind:`type`,about:`The documents that belong to a practice, by the catalogue in force on a day.`,fields:[{name:`version`,type:`String!`,about:`Version of the catalogue; kept with every submission that it judged.`},{name:`validFrom`,type:`Date!`,about:`In force from.`},{name:`documents`,type:`[DocumentKind!]!`,about:`The kinds of document.`,args:[{name:`section`,type:`SectionKind`,about:`Only those of this section.`}]},{name:`maxFilesPerUpload`,type:`Int!`,about:"Most files of one `createUpload`."},{name:`maxSubmissionSize`,type:`Bytes!`,about:`Most bytes of the documents of a submission together.`},{name:`maxSubmissionFiles`,type:`Int!`,about:`Most documents of a submission.`},{name:`maxFileNameLength`,type:`Int!`,about:`Longest file name, in characters.`},{name:`formats`,type:`[DocumentFormatInfo!]!`,about:`The formats, with the media types under which they are announced.`},{name:`signatureStatement`,type:`SignatureStatement!`,about:`The statement that is confirmed when a document is signed in the portal.`}]},{name:`ChatRights`,kind:`type`,about:`What the caller may do in the chat now.`,fields:[{name:`reply`,type:`Boolean!`,about:`Write in it.`}]},{name:`CheckStatus`,kind:`enum`,about:`How the last formal check of a section ended.`,values:[{name:`NOT_RUN`,about:`Not run since the last change.`},{name:`FAILED`,about:`Found something that blocks.`},{name:`PASSED`,about:`Found nothing that blocks.`}]},{name:`ChronologyEntry`,kind:`type`,about:`Something that happened in a practice.`,fields:[{name:`sequence`,type:`Int!`,about:`Position in the history of the practice; what is hidden from the caller leaves gaps.`},{name:`kind`,type:`EventKind!`,about:`What happened.`},{name:`section`,type:`SectionKind`,about:`The section it was about.`},{name:`actorRole`,type:`ActorRole!`,about:`In which role the actor acted.`},{name:`at`,type:`DateTime!`,about:`When.`}]},{name:`CloseCompilationInput`,kind:`input`,about:`Names a practice.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`CloseCompilationPayload`,kind:`type`,about:"Answer of `closeCompilation`.",fields:[{name:`practice`,type:`Practice`,about:`The practice, with the statements that are asked now.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`ConcludeDelegationInput`,kind:`input`,about:`Ends one's own delegation.`,fields:[{name:`delegationId`,type:`ID!`,about:`The delegation.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`ConcludeDelegationPayload`,kind:`type`,about:"Answer of `concludeDelegation`.",fields:[{name:`delegation`,type:`Delegation`,about:`The delegation that ended.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`ConfirmStatementInput`,kind:`input`,about:`Confirms a statement that was asked of the caller.`,fields:[{name:`declarationId`,type:`ID!`,about:`The statement.`},{name:`digest`,type:`Sha256!`,about:`Digest in the text that the person read.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`ConfirmStatementPayload`,kind:`type`,about:"Answer of `confirmStatement`.",fields:[{name:`declaration`,type:`Declaration`,about:`The confirmed statement.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`ConstructionType`,kind:`enum`,about:`Construction type (tipologia costruttiva).`,values:[{name:`REINFORCED_CONCRETE`,about:`Reinforced concrete (cemento armato).`},{name:`PRESTRESSED_CONCRETE`,about:`Prestressed concrete (cemento armato precompresso).`},{name:`MASONRY`,about:`Masonry (muratura).`},{name:`STEEL`,about:`Steel (acciaio).`},{name:`TIMBER`,about:`Timber (legno).`},{name:`MIXED`,about:`Mixed (mista).`},{name:`PREFABRICATED`,about:`Prefabricated (prefabbricata).`},{name:`OTHER`,about:`Any other type (altro).`}]},{name:`ContentKind`,kind:`enum`,about:`What the innermost content is, by its first bytes.`,values:[{name:`PDF`,about:`PDF`},{name:`XML`,about:`XML`},{name:`JPEG`,about:`JPEG`},{name:`PNG`,about:`PNG`},{name:`TIFF`,about:`TIFF`},{name:`ZIP`,about:`ZIP, and office files that are one`},{name:`DWG`,about:`AutoCAD drawing`},{name:`DXF`,about:`Drawing exchange file`},{name:`IFC`,about:`Building model in STEP form`},{name:`RTF`,about:`Rich text`},{name:`OLE`,about:`Office file of the older binary form`},{name:`CMS`,about:`A signed file again that could not be opened`},{name:`TEXT`,about:`Plain text`},{name:`OTHER`,about:`Anything else`}]},{name:`CreateMachineTokenInput`,kind:`input`,about:`Makes a machine token.`,fields:[{name:`label`,type:`String!`,about:`What its holder calls it, at most 100 characters.`},{name:`scopes`,type:`[MachineTokenScope!]!`,about:`What it may do. A token of the office reads and nothing else.`},{name:`ranges`,type:`[String!]!`,about:"Networks from which it is good: `192.0.2.0/24`, `2001:db8::/32`, at most 20; any when none is named."},{name:`expiresAt`,type:`DateTime!`,about:`When it ends, at most 366 days from now.`},{name:`mailAddress`,type:`String!`,about:`Where its holder is written to 30 and 7 days before its end.`},{name:`office`,type:`Seat`,about:`Makes it a token of this seat, for who administers its people: it reads what the seat received.`}]},{name:`CreateMachineTokenPayload`,kind:`type`,about:"Answer of `createMachineToken`.",fields:[{name:`issued`,type:`IssuedToken`,about:`The new token.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`CreatePracticeInput`,kind:`input`,about:`Opens a practice.`,fields:[{name:`title`,type:`String!`,about:`Title of the works (oggetto), at most 500 characters.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`CreatePracticePayload`,kind:`type`,about:"Answer of `createPractice`.",fields:[{name:`practice`,type:`Practice`,about:`The new practice.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`CreateUploadInput`,kind:`input`,about:`Asks for upload tickets.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`files`,type:`[UploadFileInput!]!`,about:`The files, at most 50.`}]},{name:`CreateUploadPayload`,kind:`type`,about:"Answer of `createUpload`.",fields:[{name:`files`,type:`[UploadOutcome!]`,about:`One answer a file, in the order of the request; null when the request was refused as a whole.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix about the request itself.`}]},{name:`Date`,kind:`scalar`,about:"A calendar day of the years 1800 to 2199, ISO 8601: `2026-11-22`. No time, no zone."},{name:`DateTime`,kind:`scalar`,about:"A moment in UTC, RFC 3339: `2026-11-22T09:30:00.123456Z`."},{name:`Decimal`,kind:`scalar`,about:'A decimal number. Answered as text, `"6.5"`; send text too, so that no digit is lost.'},{name:`Declaration`,kind:`type`,about:`A declaration (dichiarazione) that a person confirmed, with the digest of what it covers.`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`section`,type:`SectionKind!`,about:`The section that it covers.`},{name:`state`,type:`DeclarationState!`,about:`Whether it stands.`},{name:`text`,type:`String!`,about:`The text as it was confirmed, in Italian.`},{name:`templateId`,type:`String!`,about:`Which text it is.`},{name:`templateVersion`,type:`Int!`,about:`Version of the text.`},{name:`digest`,type:`Sha256!`,about:`SHA-256 over the data and the documents of the section as they were declared.`},{name:`declarantRole`,type:`ActorRole!`,about:`In which role it was made.`},{name:`declarantName`,type:`String!`,about:`Who made it.`},{name:`declarantFiscalCode`,type:`String`,about:`Fiscal code of who made it; null for who may not see personal data.`},{name:`viewerCan`,type:`SectionRights!`,about:`What the caller may do with the section that it covers. A declaration itself never changes.`},{name:`declaredAt`,type:`DateTime`,about:`When it was confirmed; null while it is only asked, and if it was refused.`},{name:`kind`,type:`StatementKind!`,about:`What is declared.`},{name:`mine`,type:`Boolean!`,about:`It is the caller's own: asked of him or made by him.`},{name:`askedAt`,type:`DateTime`,about:`When it was asked; null for what nobody asked.`},{name:`reason`,type:`String`,about:`Why it was refused.`},{name:`voidedAt`,type:`DateTime`,about:`When it lost its force.`}]},{name:`DeclarationDraft`,kind:`type`,about:`A text as the caller would confirm it now.`,fields:[{name:`templateId`,type:`String!`,about:`Which text it is.`},{name:`templateVersion`,type:`Int!`,about:`Version of the text.`},{name:`text`,type:`String!`,about:`The text, in Italian.`},{name:`digest`,type:`Sha256!`,about:`SHA-256 over the current data and documents: send it back to confirm exactly these.`}]},{name:`DeclarationState`,kind:`enum`,about:`State of a declaration.`,values:[{name:`RICHIESTA`,about:`Asked of the person, who has not answered yet.`},{name:`CONFERMATA`,about:`Confirmed by the person who made it.`},{name:`RIFIUTATA`,about:`Refused by the person, with a reason.`},{name:`DECADUTA`,about:`Lost its force: what it covered was reopened, changed hands or was changed.`}]},{name:`DeclareManualPaymentInput`,kind:`input`,about:`Declares a payment made outside of the portal.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`receiptNumber`,type:`String!`,about:`Number of the receipt, at most 100 characters.`},{name:`paidOn`,type:`Date!`,about:`The day of the payment, not in the future.`},{name:`amount`,type:`Decimal!`,about:`What was paid, in euro.`},{name:`differenceReason`,type:`String`,about:`Needed when another amount was paid than is owed; at most 1,000 characters.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`DeclareManualPaymentPayload`,kind:`type`,about:"Answer of `declareManualPayment`.",fields:[{name:`payment`,type:`Payment`,about:`The payment.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`DeclareSectionInput`,kind:`input`,about:`Confirms the declaration of a section.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`section`,type:`SectionKind!`,about:`Which section; today only section 4 has a declaration of its own.`},{name:`digest`,type:`Sha256`,about:`Digest of the draft that the person read; if the data moved since, DIGEST_MISMATCH.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`DeclareSectionPayload`,kind:`type`,about:"Answer of `declareSection`.",fields:[{name:`declaration`,type:`Declaration`,about:`The new declaration.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`DelegatePaymentInput`,kind:`input`,about:`Tells a subject to pay and send in the titolare's place.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`subjectId`,type:`ID`,about:`A subject of section 2; null takes it back.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`DelegatePaymentPayload`,kind:`type`,about:"Answer of `delegatePayment`.",fields:[{name:`payment`,type:`Payment`,about:`The payment.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`Delegation`,kind:`type`,about:`A delegation of compilation (delega di compilazione): one section in the hands of one subject.`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`section`,type:`SectionKind!`,about:`The section that was delegated.`},{name:`state`,type:`DelegationState!`,about:`State of the delegation.`},{name:`role`,type:`SubjectRole!`,about:`Role of the delegate.`},{name:`delegateName`,type:`String!`,about:`Name of the delegate.`},{name:`delegateFiscalCode`,type:`String`,about:`Fiscal code of the delegate; null for who may not see personal data.`},{name:`subjectId`,type:`ID!`,about:`The subject of section 2 who holds it.`},{name:`mine`,type:`Boolean!`,about:`The caller is the delegate.`},{name:`reason`,type:`String`,about:`Why a concluded delegation was opened again.`},{name:`createdAt`,type:`DateTime!`,about:`When it was given.`},{name:`endedAt`,type:`DateTime`,about:`When it was concluded or revoked.`},{name:`version`,type:`Int!`,about:`Counts changes.`},{name:`viewerCan`,type:`DelegationRights!`,about:`What the caller may do with the delegation.`},{name:`practice`,type:`Practice`,about:`The practice; null when the caller sees it no longer.`}]},{name:`DelegationChanged`,kind:`type`,about:`A delegation or declaration of the practice changed.`,fields:[{name:`live`,type:`LiveKind!`,about:`What this message is.`},{name:`cursor`,type:`String!`,about:"Pass it as `after` to go on from here."},{name:`sequence`,type:`Int!`,about:`Position in the history of what the stream is about, without gaps; what is hidden leaves some.`},{name:`event`,type:`EventKind`,about:`What happened; null unless CHANGE.`},{name:`section`,type:`SectionKind`,about:`The section it was about.`},{name:`actorRole`,type:`ActorRole`,about:`In which role the actor acted.`},{name:`at`,type:`DateTime!`,about:`When.`},{name:`schemaVersion`,type:`Int!`,about:`Version of the form of live messages.`},{name:`delegation`,type:`Delegation`,about:`The delegation that changed; null when the message is about none.`},{name:`practice`,type:`Practice`,about:`The practice with the caller's rights as they are now; null in the last message.`}]},{name:`DelegationRights`,kind:`type`,about:`What the caller may do with a delegation now.`,fields:[{name:`revoke`,type:`Boolean!`,about:`Take the section back.`},{name:`conclude`,type:`Boolean!`,about:`End it, once the section is checked and declared.`}]},{name:`DelegationState`,kind:`enum`,about:`State of a delegation of compilation (delega di compilazione).`,values:[{name:`ATTIVA`,about:`Active: the delegate writes the section.`},{name:`CONCLUSA`,about:`Concluded by the delegate; his write access has ended.`},{name:`ANNULLATA`,about:`Revoked by the titolare, or ended because the subject was removed.`},{name:`STORICA`,about:`History: the practice was sent.`}]},{name:`Details`,kind:`type`,about:`Section 1: main details of the works, of the law that applies and of the place.`,fields:[{name:`title`,type:`String`,about:`Title of the works (oggetto), at most 500 characters. [INF]`},{name:`technicalNorm`,type:`TechnicalNorm`,about:`Technical norms of the project (norma tecnica). [LT]`},{name:`procedimento`,type:`Procedimento`,about:`Procedure (procedimento) that the titolare confirms. [P3]`},{name:`rilevanza`,type:`Rilevanza`,about:`Relevance class of the works (rilevanza), art. 94-bis. [94B]`},{name:`rilevanzaReason`,type:`RilevanzaReason`,about:`Letter of art. 94-bis that gives the class (motivo della rilevanza). [94B]`},{name:`exclusions36r`,type:`[Exclusion36R!]`,about:`Exclusions from the geological report (esclusioni 36/R, art. 3). [SL]`},{name:`workKind`,type:`WorkKind`,about:`Kind of structure (tipo di opera). [SL]`},{name:`interventionKind`,type:`InterventionKind`,about:`Kind of intervention (tipo di intervento). [INF]`},{name:`constructionType`,type:`ConstructionType`,about:`Construction type (tipologia costruttiva). [PAY]`},{name:`useClass`,type:`UseClass`,about:`Use class (classe d'uso), NTC 2.4.2. [STD]`},{name:`nominalLife`,type:`NominalLife`,about:`Nominal life (vita nominale), NTC 2.4.1. [STD]`},{name:`strategic`,type:`StrategicKind`,about:`Strategic or relevant building (edificio strategico o rilevante), Allegato A. [1R-B]`},{name:`allegatoACode`,type:`String`,about:`Code in Allegato A of regulation 1/R. [1R-B]`},{name:`complexWork`,type:`Boolean`,about:`Particularly complex structure (opera complessa), Allegato B. [1R-B]`},{name:`allegatoBCode`,type:`String`,about:`Code in Allegato B of regulation 1/R. [1R-B]`},{name:`publicWork`,type:`Boolean`,about:`Public works (opera pubblica). [AVV][PAY]`},{name:`publicBody`,type:`String`,about:`Public body that owns the works (ente). [AVV][PAY]`},{name:`regionalGrant`,type:`Boolean`,about:`Regional grant (contributo regionale). [P3]`},{name:`grantProgramme`,type:`String`,about:`Grant programme (programma). [P3]`},{name:`titoloEdilizio`,type:`TitoloEdilizio`,about:`Building title (titolo edilizio). [INF]`},{name:`titoloEdilizioNumber`,type:`String`,about:`Number of the building title. [INF]`},{name:`titoloEdilizioDate`,type:`Date`,about:`Date of the building title. [INF]`},{name:`titoloEdilizioComune`,type:`String`,about:`Comune that gave the building title. [INF]`},{name:`comuneIstat`,type:`String`,about:`ISTAT code of the comune: three digits of the province, three of the comune. [STD]`},{name:`comuneName`,type:`String`,about:`Name of the comune.`},{name:`belfiore`,type:`String`,about:`Belfiore code of the comune, four characters.`},{name:`locality`,type:`String`,about:`Locality or hamlet (località).`},{name:`street`,type:`String`,about:`Street (via).`},{name:`houseNumber`,type:`String`,about:`House number (civico).`},{name:`postalCode`,type:`String`,about:`Postal code (CAP), five digits.`},{name:`parcels`,type:`[Parcel!]`,about:`Cadastral references (catasto): at least one, with sheet and parcel.`},{name:`point`,type:`GeoPoint`,about:`The works on the map, WGS84. [P3][SL]`},{name:`seismicZone`,type:`SeismicZone`,about:`Seismic zone of the comune (zona sismica). [PRATO]`},{name:`ag`,type:`Decimal`,about:`Peak ground acceleration (ag) in g, return period 475 years, rigid soil. [STD]`},{name:`f0`,type:`Decimal`,about:`Largest amplification of the spectrum (F0), pure number. [STD]`},{name:`tcStar`,type:`Decimal`,about:`Corner period (Tc*), seconds. [STD]`},{name:`topographicCategory`,type:`TopographicCategory`,about:`Topographic category (categoria topografica). [STD]`},{name:`linkedProject`,type:`String`,about:`Project number of a linked practice (pratica collegata). [INF]`},{name:`worksAmount`,type:`Decimal`,about:`Amount of the works (importo dei lavori), EUR. [INF]`},{name:`expectedStart`,type:`Date`,about:`Expected start of the works (data di inizio prevista). [INF]`}]},{name:`DetailsInput`,kind:`input`,about:`Section 1: main details of the works, of the law that applies and of the place. Fields that are not sent keep their value; null clears.`,fields:[{name:`title`,type:`String`,about:`Title of the works (oggetto), at most 500 characters. [INF]`},{name:`technicalNorm`,type:`TechnicalNorm`,about:`Technical norms of the project (norma tecnica). [LT]`},{name:`procedimento`,type:`Procedimento`,about:`Procedure (procedimento) that the titolare confirms. [P3]`},{name:`rilevanza`,type:`Rilevanza`,about:`Relevance class of the works (rilevanza), art. 94-bis. [94B]`},{name:`rilevanzaReason`,type:`RilevanzaReason`,about:`Letter of art. 94-bis that gives the class (motivo della rilevanza). [94B]`},{name:`exclusions36r`,type:`[Exclusion36R!]`,about:`Exclusions from the geological report (esclusioni 36/R, art. 3). [SL]`},{name:`workKind`,type:`WorkKind`,about:`Kind of structure (tipo di opera). [SL]`},{name:`interventionKind`,type:`InterventionKind`,about:`Kind of intervention (tipo di intervento). [INF]`},{name:`constructionType`,type:`ConstructionType`,about:`Construction type (tipologia costruttiva). [PAY]`},{name:`useClass`,type:`UseClass`,about:`Use class (classe d'uso), NTC 2.4.2. [STD]`},{name:`nominalLife`,type:`NominalLife`,about:`Nominal life (vita nominale), NTC 2.4.1. [STD]`},{name:`strategic`,type:`StrategicKind`,about:`Strategic or relevant building (edificio strategico o rilevante), Allegato A. [1R-B]`},{name:`allegatoACode`,type:`String`,about:`Code in Allegato A of regulation 1/R. [1R-B]`},{name:`complexWork`,type:`Boolean`,about:`Particularly complex structure (opera complessa), Allegato B. [1R-B]`},{name:`allegatoBCode`,type:`String`,about:`Code in Allegato B of regulation 1/R. [1R-B]`},{name:`publicWork`,type:`Boolean`,about:`Public works (opera pubblica). [AVV][PAY]`},{name:`publicBody`,type:`String`,about:`Public body that owns the works (ente). [AVV][PAY]`},{name:`regionalGrant`,type:`Boolean`,about:`Regional grant (contributo regionale). [P3]`},{name:`grantProgramme`,type:`String`,about:`Grant programme (programma). [P3]`},{name:`titoloEdilizio`,type:`TitoloEdilizio`,about:`Building title (titolo edilizio). [INF]`},{name:`titoloEdilizioNumber`,type:`String`,about:`Number of the building title. [INF]`},{name:`titoloEdilizioDate`,type:`Date`,about:`Date of the building title. [INF]`},{name:`titoloEdilizioComune`,type:`String`,about:`Comune that gave the building title. [INF]`},{name:`comuneIstat`,type:`String`,about:`ISTAT code of the comune: three digits of the province, three of the comune. [STD]`},{name:`comuneName`,type:`String`,about:`Name of the comune.`},{name:`belfiore`,type:`String`,about:`Belfiore code of the comune, four characters.`},{name:`locality`,type:`String`,about:`Locality or hamlet (località).`},{name:`street`,type:`String`,about:`Street (via).`},{name:`houseNumber`,type:`String`,about:`House number (civico).`},{name:`postalCode`,type:`String`,about:`Postal code (CAP), five digits.`},{name:`parcels`,type:`[ParcelInput!]`,about:`Cadastral references (catasto): at least one, with sheet and parcel.`},{name:`point`,type:`GeoPointInput`,about:`The works on the map, WGS84. [P3][SL]`},{name:`seismicZone`,type:`SeismicZone`,about:`Seismic zone of the comune (zona sismica). [PRATO]`},{name:`ag`,type:`Decimal`,about:`Peak ground acceleration (ag) in g, return period 475 years, rigid soil. [STD]`},{name:`f0`,type:`Decimal`,about:`Largest amplification of the spectrum (F0), pure number. [STD]`},{name:`tcStar`,type:`Decimal`,about:`Corner period (Tc*), seconds. [STD]`},{name:`topographicCategory`,type:`TopographicCategory`,about:`Topographic category (categoria topografica). [STD]`},{name:`linkedProject`,type:`String`,about:`Project number of a linked practice (pratica collegata). [INF]`},{name:`worksAmount`,type:`Decimal`,about:`Amount of the works (importo dei lavori), EUR. [INF]`},{name:`expectedStart`,type:`Date`,about:`Expected start of the works (data di inizio prevista). [INF]`}]},{name:`DetailsSection`,kind:`type`,about:`Section 1: main details (dettagli principali).`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`kind`,type:`SectionKind!`,about:`Which section it is.`},{name:`number`,type:`Int!`,about:`1 to 6, as printed on the form.`},{name:`version`,type:`Int!`,about:"Counts saves of the form; name it as `expectedVersion` to save."},{name:`checkStatus`,type:`CheckStatus!`,about:`How the last formal check ended; not run when anything changed since.`},{name:`savedAt`,type:`DateTime`,about:`When the form was saved last.`},{name:`savedByRole`,type:`ActorRole`,about:`In which role it was saved last.`},{name:`savedByName`,type:`String`,about:`By whom; shown to the office only (others see roles).`},{name:`viewerCan`,type:`SectionRights!`,about:`What the caller may do with the section.`},{name:`data`,type:`Details!`,about:`The form.`}]},{name:`DocumentCondition`,kind:`enum`,about:`When a document is mandatory.`,values:[{name:`ALWAYS`,about:`Always.`},{name:`BUILDINGS`,about:`The works concern a building.`},{name:`UNLESS_36R`,about:`Unless an exclusion of art. 3, paragraphs 3 and 4, of regulation 36/R is chosen.`},{name:`OWN_WORKS`,about:`A client is also the contractor (lavori in proprio).`},{name:`CLIENT_DELEGATES`,about:`A client delegates the titolare digitale.`},{name:`EXISTING_BUILDING`,about:`The works concern an existing building.`},{name:`NEW_WORKS`,about:`The works leave a new structure.`},{name:`NEW_FOUNDATIONS`,about:`The works include new foundations.`},{name:`TESTING_DUE`,about:`Static testing (collaudo statico) is due.`},{name:`GEOLOGY_NOT_COMPILED`,about:`The geologist did not compile section 4 himself.`},{name:`STATEMENT`,about:`Given as a statement in section 6; a file only in migrated practices.`},{name:`OTHER_SUBMISSION`,about:`Asked by another step or submission: payment, variant, works end, testing.`},{name:`NEVER`,about:`Never.`}]},{name:`DocumentFormat`,kind:`enum`,about:`Format in which a document is accepted.`,values:[{name:`PDF`,about:`A pdf, signed inside (PAdES) or to be signed in the portal.`},{name:`P7M`,about:`A signed envelope (CAdES, .p7m).`}]},{name:`DocumentFormatInfo`,kind:`type`,about:`A format of documents.`,fields:[{name:`format`,type:`DocumentFormat!`,about:`The format.`},{name:`mediaTypes`,type:`[String!]!`,about:`Media types under which a file of it is announced; the first one is the usual.`}]},{name:`DocumentKind`,kind:`type`,about:`A kind of document.`,fields:[{name:`code`,type:`String!`,about:`Code, for example A5.`},{name:`titleIt`,type:`String!`,about:`Title in Italian.`},{name:`titleEn`,type:`String!`,about:`Title in English.`},{name:`sections`,type:`[SectionKind!]!`,about:`Sections in which it can be attached; one logical document, also where there are two.`},{name:`condition`,type:`DocumentCondition!`,about:`When it is mandatory.`},{name:`signers`,type:`[SignerRule!]!`,about:`Who has to sign it.`},{name:`formats`,type:`[DocumentFormat!]!`,about:`Accepted formats.`},{name:`maxSize`,type:`Bytes!`,about:`Largest size of a file.`}]},{name:`Documents`,kind:`type`,about:`Section 5: notes on the attached documents.`,fields:[{name:`note`,type:`String`,about:`Note to the office on the attached documents. [INF]`},{name:`geotechnicalInGeology`,type:`Boolean`,about:`The geotechnical report (A6) is attached in section 4 instead of section 5. [SL]`}]},{name:`DocumentsInput`,kind:`input`,about:`Section 5: notes on the attached documents. Fields that are not sent keep their value; null clears.`,fields:[{name:`note`,type:`String`,about:`Note to the office on the attached documents. [INF]`},{name:`geotechnicalInGeology`,type:`Boolean`,about:`The geotechnical report (A6) is attached in section 4 instead of section 5. [SL]`}]},{name:`DuctilityClass`,kind:`enum`,about:`Ductility class (classe di duttilità), NTC 7.2.`,values:[{name:`ND`,about:`Not dissipative (ND).`},{name:`CD_B`,about:`Medium ductility (CD "B").`},{name:`CD_A`,about:`High ductility (CD "A").`}]},{name:`DutyChanged`,kind:`type`,about:`Something that concerns the caller, in whatever practice: a delegation given, revoked or concluded.`,fields:[{name:`live`,type:`LiveKind!`,about:`What this message is.`},{name:`cursor`,type:`String!`,about:"Pass it as `after` to go on from here."},{name:`sequence`,type:`Int!`,about:`Position in the history of what the stream is about, without gaps; what is hidden leaves some.`},{name:`event`,type:`EventKind`,about:`What happened; null unless CHANGE.`},{name:`section`,type:`SectionKind`,about:`The section it was about.`},{name:`actorRole`,type:`ActorRole`,about:`In which role the actor acted.`},{name:`at`,type:`DateTime!`,about:`When.`},{name:`schemaVersion`,type:`Int!`,about:`Version of the form of live messages.`},{name:`practiceId`,type:`ID`,about:`Id of the practice, also when the caller sees it no longer; null unless CHANGE.`},{name:`practice`,type:`Practice`,about:`The practice; null when the caller sees it no longer.`},{name:`delegation`,type:`Delegation`,about:`The delegation that it is about; null when the caller sees the practice no longer.`}]},{name:`EndAllSessionsInput`,kind:`input`,about:`Signs out everywhere.`,fields:[{name:`keepCurrent`,type:`Boolean!`,about:`Leaves the session by which this is asked.`}]},{name:`EndAllSessionsPayload`,kind:`type`,about:"Answer of `endAllSessions`.",fields:[{name:`endedSessions`,type:`Int`,about:`How many sessions ended; their tokens are refused from now on.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`EndSessionInput`,kind:`input`,about:`Signs out, here or on one other device.`,fields:[{name:`sessionId`,type:`ID`,about:`Which session; the one by which this is asked when none is named.`},{name:`everywhere`,type:`Boolean!`,about:"Ends every session of the caller, on whatever device; the same as `endAllSessions`."}]},{name:`EndSessionPayload`,kind:`type`,about:"Answer of `endSession`.",fields:[{name:`endedSessions`,type:`Int`,about:`How many sessions ended; their tokens are refused from now on.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`ErrorCode`,kind:`enum`,about:`Code of an error that the caller can fix. New values may be added.`,values:[{name:`NOT_FOUND`,about:`The object does not exist or is not visible to the caller.`},{name:`FORBIDDEN`,about:`The caller sees the object, but this act is not his.`},{name:`DELEGATION_SCOPE`,about:`The caller's delegation covers another section.`},{name:`DELEGATION_NOT_ACTIVE`,about:`The delegation was revoked.`},{name:`DELEGATION_CONCLUDED`,about:`The delegation was concluded.`},{name:`SECTION_DELEGATED`,about:`The section is in the hands of a delegate.`},{name:`PRACTICE_FROZEN`,about:`The practice is past the phase in which this act is possible.`},{name:`CONFLICT`,about:`Somebody saved in between. Parameters: current version, then the fields that differ.`},{name:`REQUIRED`,about:`A required value is missing.`},{name:`INVALID_VALUE`,about:`The value has the wrong form.`},{name:`INVALID_TEXT`,about:`The text holds characters that cannot be stored.`},{name:`TOO_LONG`,about:`The text or list is too long. Parameter: the limit.`},{name:`FISCAL_CODE_INVALID`,about:`The fiscal code is not valid.`},{name:`VAT_NUMBER_INVALID`,about:`The VAT number is not valid.`},{name:`EMAIL_INVALID`,about:`The mail address is not valid.`},{name:`SECTION_NOT_DELEGABLE`,about:`The section is the titolare's alone.`},{name:`ROLE_NOT_DELEGABLE`,about:`The section cannot be delegated to a subject of this role.`},{name:`SUBJECT_INCOMPLETE`,about:`The subject lacks a personal fiscal code or a mail address.`},{name:`ALREADY_DELEGATED`,about:`Somebody holds the section already.`},{name:`SUBJECT_DELEGATED`,about:`The subject holds an active delegation that this change would break.`},{name:`REASON_REQUIRED`,about:`The act needs a reason.`},{name:`CHECK_NOT_PASSED`,about:`The formal check finds something that blocks. Parameters: the codes found.`},{name:`DECLARATION_MISSING`,about:`The section has to be declared before the delegation can be concluded.`},{name:`ALREADY_DECLARED`,about:`The section is declared already and has not changed since.`},{name:`DIGEST_MISMATCH`,about:`The digest that the person saw is not that of the current data.`},{name:`SECTION_NOT_DECLARABLE`,about:`This section has no declaration of its own.`},{name:`IDEMPOTENCY_KEY_REUSED`,about:`The key was used for another request.`},{name:`UNKNOWN_DOCUMENT_CODE`,about:`The catalogue has no such code in this section.`},{name:`FILE_TOO_LARGE`,about:`The file is too large. Parameters: limit and actual size in bytes.`},{name:`FORMAT_NOT_ALLOWED`,about:`The format is not allowed for this document. Parameter: what is allowed.`},{name:`SUBMISSION_TOO_LARGE`,about:`The documents of the practice would be too large together. Parameters: limit and what they would be, in bytes.`},{name:`TOO_MANY_FILES`,about:`The practice would have too many documents. Parameters: limit and what it would have.`},{name:`FILE_SIZE_MISMATCH`,about:`Another number of bytes arrived than was announced. Parameters: announced and actual.`},{name:`FILE_DIGEST_MISMATCH`,about:`The bytes that arrived have another SHA-256 than was announced. Parameters: announced and actual.`},{name:`CONTENT_MISMATCH`,about:`The content is not of the announced media type. Parameters: announced and found.`},{name:`PDF_ENCRYPTED`,about:`The pdf is encrypted.`},{name:`PDF_JAVASCRIPT`,about:`The pdf holds JavaScript.`},{name:`PDF_LAUNCH`,about:`The pdf starts programs.`},{name:`PDF_EXECUTABLE`,about:`The pdf holds an executable file.`},{name:`PDF_UNREADABLE`,about:`The objects of the pdf are packed in a way that cannot be checked.`},{name:`FILE_INFECTED`,about:`The scanner found malware in the file. Parameter: its name, where it is known.`},{name:`SCAN_PENDING`,about:`The scanner has not seen the file yet.`},{name:`UPLOAD_OFFSET`,about:`The bytes do not follow those that are stored. Parameters: where to go on, and where the request would have.`},{name:`UPLOAD_CHECKSUM`,about:`The bytes of this request have another checksum than it says; none of them was kept.`},{name:`UPLOAD_NOT_READY`,about:`The bytes have not arrived.`},{name:`UPLOAD_EXPIRED`,about:`The upload ticket expired or was used.`},{name:`NO_RENDITION`,about:`A copy with the signatures on pages of its own is made only of a pdf that can be read.`},{name:`NOT_SIGNABLE`,about:`Only plain pdf documents are signed in the portal.`},{name:`ALREADY_SIGNED`,about:`The caller has signed this document.`},{name:`STATEMENT_OUTDATED`,about:`The text that the person confirmed is not the current version.`},{name:`TOO_MANY_TOKENS`,about:`There are as many machine tokens as may be. Parameter: how many.`},{name:`NOT_AN_OFFICER`,about:`The person holds no role in the seat that is named as his own.`},{name:`ALREADY_WITHDRAWN`,about:`The role was withdrawn before.`},{name:`OWN_ADMINISTRATION`,about:`Administrators do not withdraw their own administration.`},{name:`DRAFT_EXISTS`,about:`There is a draft of such an istanza already.`},{name:`STATE_CHANGED`,about:`The practice is in another state now. Parameter: which.`},{name:`STATEMENT_NOT_ASKED`,about:`The statement was confirmed or refused, or fell with the reopening.`},{name:`PAYMENT_NOT_OPEN`,about:`Nothing is to be paid, or it was paid.`},{name:`AMOUNT_DIFFERS`,about:`Another amount is due. Parameter: which.`},{name:`PAYER_INCOMPLETE`,about:`The subject lacks a personal fiscal code or a mail address, or is the titolare himself.`},{name:`PROTOCOL_PENDING`,about:`The istanza has no protocol number yet.`},{name:`TOO_MANY_MESSAGES`,about:`The caller has sent as many messages as may be sent in this practice for now. Parameter: minutes until the next one.`},{name:`WITHDRAWAL_TOO_LATE`,about:`A message is withdrawn only for a while after it was sent. Parameter: for how many minutes.`},{name:`DOCUMENT_SIGNED`,about:`A signed document is not removed.`}]},{name:`EventKind`,kind:`enum`,about:`Kind of an event. New values may be added.`,values:[{name:`PRACTICE_CREATED`,about:`A practice was opened.`},{name:`SECTION_SAVED`,about:`A section was saved.`},{name:`SECTION_VERIFIED`,about:`A formal check was run.`},{name:`SUBJECT_ADDED`,about:`A subject was added.`},{name:`SUBJECT_UPDATED`,about:`A subject was changed.`},{name:`SUBJECT_REMOVED`,about:`A subject was removed.`},{name:`ATTACHMENT_ADDED`,about:`A document was attached.`},{name:`ATTACHMENT_REMOVED`,about:`A document was removed.`},{name:`ATTACHMENT_VERIFIED`,about:`The signatures in a document were judged again.`},{name:`ATTACHMENT_SIGNED`,about:`A document was signed in the portal.`},{name:`SIGNATURE_WITHDRAWN`,about:`A signature made in the portal was withdrawn.`},{name:`DELEGATION_ACTIVATED`,about:`A delegation was given.`},{name:`DELEGATION_REVOKED`,about:`A delegation was revoked.`},{name:`DELEGATION_CONCLUDED`,about:`A delegation was concluded by the delegate.`},{name:`SECTION_DECLARED`,about:`A section was declared.`},{name:`DECLARATION_VOIDED`,about:`A declaration lost its force because what it covered was reopened.`},{name:`MESSAGE_SENT`,about:`A chat message was sent.`},{name:`MESSAGE_WITHDRAWN`,about:`A chat message was withdrawn by its author.`},{name:`PRACTICE_SENT`,about:`The practice was sent to the office.`},{name:`COMPILATION_CLOSED`,about:`The compilation was closed: statements are asked.`},{name:`COMPILATION_REOPENED`,about:`The compilation was opened again: every statement falls.`},{name:`STATEMENT_CONFIRMED`,about:`A statement was confirmed.`},{name:`STATEMENT_REFUSED`,about:`A statement was refused: the practice goes back to the titolare.`},{name:`PAYER_CHANGED`,about:`Somebody was told to pay, or no longer.`},{name:`PAYMENT_CHANGED`,about:`The payment took another state.`},{name:`PRACTICE_ENDORSED`,about:`Protocolled, numbered and endorsed (vidimata), and sent on its procedure.`},{name:`SESSION_ENDED`,about:`A session or machine token of the person was ended before its time.`},{name:`OFFICE_CHANGED`,about:`The person's roles in the office changed.`}]},{name:`Exclusion36R`,kind:`enum`,about:`Exclusion from the geological report (regulation 36/R, art. 3).`,values:[{name:`ART_3_C_3`,about:`Art. 3, paragraph 3.`},{name:`ART_3_C_4`,about:`Art. 3, paragraph 4.`}]},{name:`FailedLogins`,kind:`type`,about:`Logins that failed in the person's name.`,fields:[{name:`count`,type:`Int!`,about:`How many.`},{name:`lastAt`,type:`DateTime`,about:`When the last one was.`}]},{name:`Fascicolo`,kind:`type`,about:`The fascicolo: summary, chronology, detail and communications of a practice. Each part follows the caller's rights on what it shows.`,fields:[{name:`practice`,type:`Practice!`,about:`Riepilogo: the head of the practice.`},{name:`subjects`,type:`[Subject!]!`,about:`Riepilogo: the subjects.`},{name:`chronology`,type:`[ChronologyEntry!]!`,about:`Cronologia: what happened in the sections that the caller reads, newest first.`,args:[{name:`first`,type:`Int`,about:`How many entries, 1 to 100, 50 by default.`}]},{name:`sections`,type:`[Section!]!`,about:`Dettaglio: the sections in their latest version, one after the other.`},{name:`attachments`,type:`[Attachment!]!`,about:`Dettaglio: the documents.`},{name:`delegations`,type:`[Delegation!]!`,about:`The delegations under which it was compiled.`},{name:`messages`,type:`MessageConnection`,about:`Comunicazioni: the chat with the office, newest first; null for who may not read it.`,args:[{name:`first`,type:`Int`,about:`Size of the page, 1 to 100, 50 by default.`},{name:`after`,type:`String`,about:`Cursor of the last item before the page.`}]}]},{name:`FileVerdict`,kind:`enum`,about:`What a signature, or a file, is worth at its reference time.`,values:[{name:`VALID`,about:`Every check that can be made here passed (TOTAL-PASSED).`},{name:`INVALID`,about:`The signature is wrong, or was made or changed when it could not be (TOTAL-FAILED).`},{name:`INDETERMINATE`,about:`What would be needed to say yes or no is missing here.`},{name:`NO_SIGNATURE`,about:`Nothing in the file is a signature.`}]},{name:`FoundationKind`,kind:`enum`,about:`Foundation (fondazione).`,values:[{name:`FOOTINGS`,about:`Isolated footings (plinti isolati).`},{name:`CONNECTED_FOOTINGS`,about:`Connected footings (plinti collegati).`},{name:`BEAMS`,about:`Inverted beams (travi rovesce).`},{name:`RAFT`,about:`Raft (platea).`},{name:`PILES`,about:`Piles (pali).`},{name:`MASONRY`,about:`Masonry (fondazione in muratura).`},{name:`OTHER`,about:`Any other (altro).`}]},{name:`Geology`,kind:`type`,about:`Section 4: geology, the data of the summary sheet (scheda di sintesi).`,fields:[{name:`investigationClass`,type:`InvestigationClass`,about:`Class of investigation (classe d'indagine), 1 to 4. [36R]`},{name:`notDueReason`,type:`String`,about:`Why the geological report is not due (motivo), with an exclusion of art. 3 36/R. [SL]`},{name:`geomorphologicalHazard`,type:`GeomorphologicalHazard`,about:`Geomorphological hazard (pericolosità geomorfologica). [STD]`},{name:`hydraulicHazard`,type:`HydraulicHazard`,about:`Hydraulic hazard (pericolosità idraulica). [INF]`},{name:`localSeismicHazard`,type:`SeismicHazard`,about:`Local seismic hazard (pericolosità sismica locale). [INF]`},{name:`feasibility`,type:`String`,about:`Feasibility in the plan, with its prescriptions (fattibilità). [36R]`},{name:`geomorphologicalContext`,type:`GeomorphologicalContext`,about:`Geomorphological context (contesto geomorfologico). [INF]`},{name:`lithology`,type:`String`,about:`Prevailing lithology (litologia prevalente). [INF]`},{name:`geologicalUnit`,type:`String`,about:`Geological unit (unità geologica). [INF]`},{name:`subsoilCategory`,type:`SubsoilCategory`,about:`Subsoil category (categoria di sottosuolo). [STD]`},{name:`vsEquivalent`,type:`Decimal`,about:`Equivalent shear wave velocity (Vs,eq, NTC 2018), m/s. [STD]`},{name:`vs30`,type:`Decimal`,about:`Shear wave velocity of the first 30 m (Vs30, NTC 2008), m/s. [STD]`},{name:`bedrockDepth`,type:`Decimal`,about:`Depth of the rigid substratum (profondità del substrato), m. [STD]`},{name:`topographicCategory`,type:`TopographicCategory`,about:`Topographic category (categoria topografica); must equal section 1. [STD]`},{name:`groundwaterAbsent`,type:`Boolean`,about:`No groundwater was met (falda assente). [INF]`},{name:`groundwaterDepth`,type:`Decimal`,about:`Depth of the groundwater (profondità della falda), m. [INF]`},{name:`liquefaction`,type:`LiquefactionOutcome`,about:`Outcome on liquefaction (liquefazione), NTC 7.11.3.4. [STD]`},{name:`liquefactionMethod`,type:`String`,about:`Method of the liquefaction check (metodo). [STD]`},{name:`fundamentalFrequency`,type:`Decimal`,about:`Fundamental frequency of the soil (frequenza fondamentale f0), Hz. [INF]`},{name:`fundamentalAmplitude`,type:`Decimal`,about:`Amplitude at the fundamental frequency, pure number. [INF]`},{name:`localResponse`,type:`LocalResponse`,about:`Local seismic response (risposta sismica locale). [STD]`},{name:`microzonationLevel`,type:`Int`,about:`Level of the seismic microzonation study (studio MS), 0 to 3. [INF]`},{name:`amplificationFactor`,type:`Decimal`,about:`Amplification factor (FA) of the microzonation study, pure number. [INF]`},{name:`geologicalModel`,type:`String`,about:`Geological model (modello geologico). [36R]`},{name:`note`,type:`String`,about:`Note. [INF]`},{name:`investigations`,type:`[Investigation!]`,about:`Investigations (indagini): at least one, unless the report is not due. [SL]`}]},{name:`GeologyInput`,kind:`input`,about:`Section 4: geology, the data of the summary sheet (scheda di sintesi). Fields that are not sent keep their value; null clears.`,fields:[{name:`investigationClass`,type:`InvestigationClass`,about:`Class of investigation (classe d'indagine), 1 to 4. [36R]`},{name:`notDueReason`,type:`String`,about:`Why the geological report is not due (motivo), with an exclusion of art. 3 36/R. [SL]`},{name:`geomorphologicalHazard`,type:`GeomorphologicalHazard`,about:`Geomorphological hazard (pericolosità geomorfologica). [STD]`},{name:`hydraulicHazard`,type:`HydraulicHazard`,about:`Hydraulic hazard (pericolosità idraulica). [INF]`},{name:`localSeismicHazard`,type:`SeismicHazard`,about:`Local seismic hazard (pericolosità sismica locale). [INF]`},{name:`feasibility`,type:`String`,about:`Feasibility in the plan, with its prescriptions (fattibilità). [36R]`},{name:`geomorphologicalContext`,type:`GeomorphologicalContext`,about:`Geomorphological context (contesto geomorfologico). [INF]`},{name:`lithology`,type:`String`,about:`Prevailing lithology (litologia prevalente). [INF]`},{name:`geologicalUnit`,type:`String`,about:`Geological unit (unità geologica). [INF]`},{name:`subsoilCategory`,type:`SubsoilCategory`,about:`Subsoil category (categoria di sottosuolo). [STD]`},{name:`vsEquivalent`,type:`Decimal`,about:`Equivalent shear wave velocity (Vs,eq, NTC 2018), m/s. [STD]`},{name:`vs30`,type:`Decimal`,about:`Shear wave velocity of the first 30 m (Vs30, NTC 2008), m/s. [STD]`},{name:`bedrockDepth`,type:`Decimal`,about:`Depth of the rigid substratum (profondità del substrato), m. [STD]`},{name:`topographicCategory`,type:`TopographicCategory`,about:`Topographic category (categoria topografica); must equal section 1. [STD]`},{name:`groundwaterAbsent`,type:`Boolean`,about:`No groundwater was met (falda assente). [INF]`},{name:`groundwaterDepth`,type:`Decimal`,about:`Depth of the groundwater (profondità della falda), m. [INF]`},{name:`liquefaction`,type:`LiquefactionOutcome`,about:`Outcome on liquefaction (liquefazione), NTC 7.11.3.4. [STD]`},{name:`liquefactionMethod`,type:`String`,about:`Method of the liquefaction check (metodo). [STD]`},{name:`fundamentalFrequency`,type:`Decimal`,about:`Fundamental frequency of the soil (frequenza fondamentale f0), Hz. [INF]`},{name:`fundamentalAmplitude`,type:`Decimal`,about:`Amplitude at the fundamental frequency, pure number. [INF]`},{name:`localResponse`,type:`LocalResponse`,about:`Local seismic response (risposta sismica locale). [STD]`},{name:`microzonationLevel`,type:`Int`,about:`Level of the seismic microzonation study (studio MS), 0 to 3. [INF]`},{name:`amplificationFactor`,type:`Decimal`,about:`Amplification factor (FA) of the microzonation study, pure number. [INF]`},{name:`geologicalModel`,type:`String`,about:`Geological model (modello geologico). [36R]`},{name:`note`,type:`String`,about:`Note. [INF]`},{name:`investigations`,type:`[InvestigationInput!]`,about:`Investigations (indagini): at least one, unless the report is not due. [SL]`}]},{name:`GeologySection`,kind:`type`,about:`Section 4: geology (sezione geologica).`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`kind`,type:`SectionKind!`,about:`Which section it is.`},{name:`number`,type:`Int!`,about:`1 to 6, as printed on the form.`},{name:`version`,type:`Int!`,about:"Counts saves of the form; name it as `expectedVersion` to save."},{name:`checkStatus`,type:`CheckStatus!`,about:`How the last formal check ended; not run when anything changed since.`},{name:`savedAt`,type:`DateTime`,about:`When the form was saved last.`},{name:`savedByRole`,type:`ActorRole`,about:`In which role it was saved last.`},{name:`savedByName`,type:`String`,about:`By whom; shown to the office only (others see roles).`},{name:`viewerCan`,type:`SectionRights!`,about:`What the caller may do with the section.`},{name:`data`,type:`Geology!`,about:`The form: the digitised summary sheet.`},{name:`attachments`,type:`[Attachment!]!`,about:`The reports and investigations attached here.`},{name:`delegation`,type:`Delegation`,about:`The delegation under which the section is being compiled.`},{name:`declarations`,type:`[Declaration!]!`,about:`The declarations made on the section, oldest first.`},{name:`declarationDraft`,type:`DeclarationDraft`,about:"The text that the caller would confirm now with `declareSection`; null for who may not declare."}]},{name:`GeomorphologicalContext`,kind:`enum`,about:`Geomorphological context (contesto geomorfologico).`,values:[{name:`PLAIN`,about:`Plain (pianura).`},{name:`SLOPE`,about:`Slope (versante).`},{name:`RIDGE`,about:`Ridge (crinale).`},{name:`VALLEY_FLOOR`,about:`Valley floor (fondovalle).`}]},{name:`GeomorphologicalHazard`,kind:`enum`,about:`Geomorphological hazard of the plan (pericolosità geomorfologica).`,values:[{name:`G_1`,about:`G.1: low.`},{name:`G_2`,about:`G.2: medium.`},{name:`G_3`,about:`G.3: high.`},{name:`G_4`,about:`G.4: very high.`}]},{name:`GeoPoint`,kind:`type`,about:`A point on the map, WGS84.`,fields:[{name:`lon`,type:`Decimal!`,about:`Longitude, decimal degrees east.`},{name:`lat`,type:`Decimal!`,about:`Latitude, decimal degrees north.`}]},{name:`GeoPointInput`,kind:`input`,about:`A point on the map, WGS84.`,fields:[{name:`lon`,type:`Decimal!`,about:`Longitude, decimal degrees east.`},{name:`lat`,type:`Decimal!`,about:`Latitude, decimal degrees north.`}]},{name:`GrantSeatAccessInput`,kind:`input`,about:`Gives an officer of another seat access to what this seat received.`,fields:[{name:`seat`,type:`Seat!`,about:`The seat whose practices he shall see.`},{name:`role`,type:`OfficeRole!`,about:`In which role; not as administrator.`},{name:`fiscalCode`,type:`String!`,about:`Fiscal code of the officer.`},{name:`name`,type:`String!`,about:`Name of the officer.`},{name:`homeSeat`,type:`Seat!`,about:`The seat that he belongs to.`},{name:`reason`,type:`String!`,about:`Why, at most 1,000 characters.`},{name:`validFrom`,type:`Date`,about:`First day; today when none is named.`},{name:`validTo`,type:`Date!`,about:`Last day, at most 366 days after the first.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`GrantSeatAccessPayload`,kind:`type`,about:"Answer of `grantSeatAccess`.",fields:[{name:`officer`,type:`Officer`,about:`The access.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`HorizontalStructure`,kind:`enum`,about:`Horizontal structure, after AeDES section 3.`,values:[{name:`VAULTS`,about:`Vaults without ties (volte senza catene).`},{name:`VAULTS_TIED`,about:`Vaults with ties (volte con catene).`},{name:`FLEXIBLE`,about:`Beams with a flexible floor (soletta deformabile).`},{name:`SEMI_RIGID`,about:`Beams with a semi-rigid floor (soletta semirigida).`},{name:`RIGID`,about:`Beams with a rigid floor (soletta rigida).`},{name:`NONE`,about:`None (assente).`}]},{name:`HydraulicHazard`,kind:`enum`,about:`Hydraulic hazard (pericolosità idraulica): the scale of the plan or of the flood plan.`,values:[{name:`I_1`,about:`I.1: low.`},{name:`I_2`,about:`I.2: medium.`},{name:`I_3`,about:`I.3: high.`},{name:`I_4`,about:`I.4: very high.`},{name:`P_1`,about:`P1: rare floods.`},{name:`P_2`,about:`P2: less frequent floods.`},{name:`P_3`,about:`P3: frequent floods.`}]},{name:`InboxChanged`,kind:`type`,about:`A hint that the inbox of a seat changed. It has no history: after a break, read the list again.`,fields:[{name:`live`,type:`LiveKind!`,about:`What this message is. RESET: hints were lost, read the list again.`},{name:`practice`,type:`Practice`,about:`The practice that changed; null unless CHANGE.`},{name:`at`,type:`DateTime!`,about:`When.`},{name:`schemaVersion`,type:`Int!`,about:`Version of the form of live messages.`}]},{name:`InfrastructureKind`,kind:`enum`,about:`Kind of infrastructure (tipo di infrastruttura).`,values:[{name:`BRIDGE`,about:`Bridge or viaduct (ponte, viadotto).`},{name:`FOOTBRIDGE`,about:`Footbridge (passerella).`},{name:`TUNNEL`,about:`Tunnel (galleria).`},{name:`TANK`,about:`Tank or reservoir (serbatoio).`},{name:`TOWER`,about:`Tower, mast or pylon (torre, traliccio).`},{name:`HYDRAULIC`,about:`Hydraulic works (opera idraulica).`},{name:`OTHER`,about:`Any other (altro).`}]},{name:`InterventionKind`,kind:`enum`,about:`Kind of intervention (tipo di intervento), after NTC 8.4. The legal words stay Italian.`,values:[{name:`NUOVA_COSTRUZIONE`,about:`New construction.`},{name:`AMPLIAMENTO`,about:`Extension of an existing building.`},{name:`SOPRAELEVAZIONE`,about:`Storeys added to an existing building.`},{name:`ADEGUAMENTO`,about:`Seismic upgrading to the level of new buildings.`},{name:`MIGLIORAMENTO`,about:`Seismic improvement.`},{name:`RIPARAZIONE_LOCALE`,about:`Repair or local intervention.`},{name:`DEMOLIZIONE_RICOSTRUZIONE`,about:`Demolition and reconstruction.`},{name:`OPERA_SOSTEGNO`,about:`Retaining works.`},{name:`ALTRO`,about:`Any other intervention.`}]},{name:`Investigation`,kind:`type`,about:`A geological investigation (indagine).`,fields:[{name:`kind`,type:`InvestigationKind!`,about:`Kind of investigation (tipo).`},{name:`date`,type:`Date`,about:`Day on which it was carried out (data).`},{name:`depth`,type:`Decimal`,about:`Depth reached (profondità), m.`},{name:`point`,type:`GeoPoint`,about:`Where it was carried out (punto), WGS84.`},{name:`existing`,type:`Boolean!`,about:`Reused from an archive (esistente), not carried out for these works.`},{name:`performedBy`,type:`String`,about:`Who carried it out (esecutore).`},{name:`attachment`,type:`String`,about:`Public id of the attachment that holds the report.`}]},{name:`InvestigationClass`,kind:`enum`,about:`Class of investigation (classe d'indagine), regulation 36/R art. 7.`,values:[{name:`CLASS_1`,about:`Class 1: the smallest works.`},{name:`CLASS_2`,about:`Class 2.`},{name:`CLASS_3`,about:`Class 3.`},{name:`CLASS_4`,about:`Class 4: the largest works.`}]},{name:`InvestigationInput`,kind:`input`,about:`A geological investigation (indagine).`,fields:[{name:`kind`,type:`InvestigationKind!`,about:`Kind of investigation (tipo).`},{name:`date`,type:`Date`,about:`Day on which it was carried out (data).`},{name:`depth`,type:`Decimal`,about:`Depth reached (profondità), m.`},{name:`point`,type:`GeoPointInput`,about:`Where it was carried out (punto), WGS84.`},{name:`existing`,type:`Boolean!`,about:`Reused from an archive (esistente), not carried out for these works.`},{name:`performedBy`,type:`String`,about:`Who carried it out (esecutore).`},{name:`attachment`,type:`String`,about:`Public id of the attachment that holds the report.`}]},{name:`InvestigationKind`,kind:`enum`,about:`Kind of investigation (tipo di indagine).`,values:[{name:`CORED_BOREHOLE`,about:`Cored borehole (sondaggio a carotaggio).`},{name:`DESTRUCTIVE_BOREHOLE`,about:`Destructive borehole (sondaggio a distruzione).`},{name:`SPT`,about:`Standard penetration test (SPT).`},{name:`CPT`,about:`Cone penetration test (CPT).`},{name:`CPTU`,about:`Cone penetration test with pore pressure (CPTU).`},{name:`DPSH`,about:`Super-heavy dynamic probing (DPSH).`},{name:`DPM`,about:`Medium dynamic probing (DPM).`},{name:`DPL`,about:`Light dynamic probing (DPL).`},{name:`DMT`,about:`Flat dilatometer (DMT).`},{name:`TEST_PIT`,about:`Test pit (pozzetto).`},{name:`DOWN_HOLE`,about:`Down-hole.`},{name:`CROSS_HOLE`,about:`Cross-hole.`},{name:`MASW`,about:`Surface waves (MASW).`},{name:`REMI`,about:`Passive surface waves (ReMi).`},{name:`ESAC`,about:`Extended spatial autocorrelation (ESAC).`},{name:`REFRACTION_P`,about:`Refraction, P waves (rifrazione P).`},{name:`REFRACTION_SH`,about:`Refraction, SH waves (rifrazione SH).`},{name:`TOMOGRAPHY`,about:`Tomography (tomografia).`},{name:`HVSR`,about:`Spectral ratio of ambient noise (HVSR).`},{name:`LABORATORY`,about:`Laboratory tests (prove di laboratorio).`},{name:`PIEZOMETER`,about:`Piezometer (piezometro).`},{name:`INCLINOMETER`,about:`Inclinometer (inclinometro).`},{name:`LOAD_TEST`,about:`Load test (prova di carico).`},{name:`BIBLIOGRAPHY`,about:`Published data (bibliografia).`},{name:`OTHER`,about:`Any other (altro).`}]},{name:`IssuedToken`,kind:`type`,about:`A new token with its secret.`,fields:[{name:`token`,type:`MachineToken!`,about:`The token.`},{name:`secret`,type:`String!`,about:`What the program sends as bearer token. It is shown this once and stored nowhere.`}]},{name:`Istanza`,kind:`type`,about:`An istanza: one submission of a practice.`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`kind`,type:`IstanzaKind!`,about:`What it submits.`},{name:`state`,type:`IstanzaState!`,about:`State of it.`},{name:`number`,type:`Int`,about:`Place among the istanze of the practice, in the order of protocol; null before.`},{name:`openedAt`,type:`DateTime!`,about:`When it was opened.`},{name:`openedByRole`,type:`ActorRole!`,about:`In which role it was opened.`},{name:`closedAt`,type:`DateTime`,about:`When its compilation was closed; null while it is open.`},{name:`frozenDigest`,type:`Sha256`,about:`SHA-256 of what was frozen at the closing: statements are made on it.`},{name:`sentAt`,type:`DateTime`,about:`When it was sent.`},{name:`senderName`,type:`String`,about:`Who sent it.`},{name:`senderRole`,type:`ActorRole`,about:`In which role it was sent.`},{name:`contentDigest`,type:`Sha256`,about:"SHA-256 over everything that was sent: of the bytes of `content`."},{name:`content`,type:`String`,about:`Everything that was sent, as JSON, to the byte as it was hashed; null before, and for who may not read all sections.`},{name:`receipt`,type:`String`,about:"The receipt of the sending, sealed by the service (JWS, ES256): `portos verify-receipt` checks it. Null for who may not see personal data."},{name:`documents`,type:`[SentDocument!]!`,about:`Documents that were sent, by what they are; empty before, and for who may not read section 5.`},{name:`routing`,type:`Routing`,about:`Which procedure it takes, and why.`},{name:`protocolNumber`,type:`String`,about:`Number in the register of protocol; null until it is given.`},{name:`protocolAt`,type:`DateTime`,about:`When it was registered.`},{name:`noticeCode`,type:`String`,about:`With the project number it opens the public look-up; null for who may not see personal data.`},{name:`attestation`,type:`String`,about:`The attestation of vidimazione, sealed by the service (JWS, ES256); for the titolare and the office.`}]},{name:`IstanzaKind`,kind:`enum`,about:`Kind of an istanza. New values may be added.`,values:[{name:`ORIGINALE`,about:`The first filing: sections 1 to 6 (originale).`},{name:`VARIANTE_SOSTANZIALE`,about:`Substantial variant (variante sostanziale).`},{name:`VARIANTE_NON_SOSTANZIALE`,about:`Non-substantial variant (variante non sostanziale).`},{name:`CAMBIO_SOGGETTI`,about:`Change of subjects (cambio soggetti).`},{name:`INTEGRAZIONE`,about:`Answer to a request of the office (integrazione).`},{name:`FINE_LAVORI_PARZIALE`,about:`Partial end of the works (fine lavori parziale).`},{name:`FINE_LAVORI_TOTALE`,about:`Total end of the works (fine lavori totale).`},{name:`COLLAUDO_PARZIALE`,about:`Partial testing (collaudo parziale).`},{name:`COLLAUDO_TOTALE`,about:`Total testing (collaudo totale).`},{name:`ANNULLAMENTO`,about:`Cancellation (annullamento).`}]},{name:`IstanzaState`,kind:`enum`,about:`State of an istanza. New values may be added.`,values:[{name:`BOZZA`,about:`A draft.`},{name:`DA_ASSEVERARE`,about:`Closed; each person asseverates or declares.`},{name:`DA_PAGARE`,about:`All statements are in; payment is due.`},{name:`PRONTA_INVIO`,about:`Paid or exempt; it may be sent.`},{name:`INVIATA`,about:`Sent; its protocol number is being asked for.`},{name:`VIDIMATA`,about:`Protocolled and endorsed (vidimata).`},{name:`IN_ESAME`,about:`Before the office.`},{name:`ACCOLTA`,about:`Accepted.`},{name:`RESPINTA`,about:`Refused.`},{name:`ABBANDONATA`,about:`Given up before it was sent.`},{name:`RITIRATA`,about:`Withdrawn by who sent it; it stays readable and changes nothing more.`}]},{name:`KnowledgeLevel`,kind:`enum`,about:`Knowledge level of an existing building (livello di conoscenza), NTC 8.5.4.`,values:[{name:`LC_1`,about:`LC1: limited.`},{name:`LC_2`,about:`LC2: adequate.`},{name:`LC_3`,about:`LC3: accurate.`}]},{name:`LiquefactionOutcome`,kind:`enum`,about:`Outcome on liquefaction (liquefazione).`,values:[{name:`EXCLUDED`,about:`The check may be omitted (esclusa).`},{name:`VERIFIED`,about:`Checked (verificata).`},{name:`TO_BE_VERIFIED`,about:`Still to be checked (da verificare).`}]},{name:`LiveKind`,kind:`enum`,about:`What a live message is.`,values:[{name:`SNAPSHOT`,about:"The first message of a stream without `after`: the state now, and the cursor to go on from."},{name:`CHANGE`,about:`Something happened.`},{name:`RESET`,about:`History before this point is gone: read again, then go on from this cursor.`},{name:`ENDED`,about:`The caller's rights ended, or the session; the last message of the stream.`},{name:`MOVED`,about:`This node stops: connect again and go on from this cursor; the last message of the stream.`}]},{name:`LiveMessage`,kind:`interface`,about:`What every live message carries.`,fields:[{name:`live`,type:`LiveKind!`,about:`What this message is.`},{name:`cursor`,type:`String!`,about:"Pass it as `after` to go on from here."},{name:`sequence`,type:`Int!`,about:`Position in the history of what the stream is about, without gaps; what is hidden leaves some.`},{name:`event`,type:`EventKind`,about:`What happened; null unless CHANGE.`},{name:`section`,type:`SectionKind`,about:`The section it was about.`},{name:`actorRole`,type:`ActorRole`,about:`In which role the actor acted.`},{name:`at`,type:`DateTime!`,about:`When.`},{name:`schemaVersion`,type:`Int!`,about:`Version of the form of live messages.`}]},{name:`LocalResponse`,kind:`enum`,about:`How the local seismic response is found (risposta sismica locale).`,values:[{name:`SIMPLIFIED`,about:`Simplified, by categories (semplificata).`},{name:`ANALYSIS`,about:`By a response analysis (analisi RSL).`}]},{name:`MachineToken`,kind:`type`,about:`A machine token, without its secret.`,fields:[{name:`id`,type:`ID!`,about:`Id.`},{name:`label`,type:`String!`,about:`What its holder calls it.`},{name:`holderName`,type:`String!`,about:`Name of the person who answers for it.`},{name:`office`,type:`Seat`,about:`Of a token of the office: the seat whose practices it reads.`},{name:`scopes`,type:`[MachineTokenScope!]!`,about:`What it may do.`},{name:`ranges`,type:`[String!]!`,about:`Networks from which it is good; any when empty.`},{name:`mailAddress`,type:`String!`,about:`Where its holder is written to 30 and 7 days before its end.`},{name:`createdAt`,type:`DateTime!`,about:`When it was made.`},{name:`expiresAt`,type:`DateTime!`,about:`When it ends.`},{name:`lastUsedAt`,type:`DateTime`,about:`When it was last used, to the minute; null before the first time.`},{name:`lastNetwork`,type:`String`,about:`The network it was last used from; never a whole address.`},{name:`revokedAt`,type:`DateTime`,about:`When it was revoked; null while it is not.`}]},{name:`MachineTokenConnection`,kind:`type`,about:`A page of machine tokens, newest first.`,fields:[{name:`edges`,type:`[MachineTokenEdge!]!`,about:`The items with their cursors.`},{name:`nodes`,type:`[MachineToken!]!`,about:`The items.`},{name:`pageInfo`,type:`PageInfo!`,about:`Where the page stands.`},{name:`totalCount`,type:`Int`,about:`How many there are.`}]},{name:`MachineTokenEdge`,kind:`type`,about:`A machine token in a page.`,fields:[{name:`cursor`,type:`String!`,about:`Where the item stands in its list.`},{name:`node`,type:`MachineToken!`,about:`The item.`}]},{name:`MachineTokenScope`,kind:`enum`,about:`What a machine token may do. Whatever binds its holder stays his own act.`,values:[{name:`READ`,about:`List and read practices, follow their changes, download documents.`},{name:`FILL`,about:`Open practices, fill sections and subjects.`},{name:`UPLOAD`,about:`Upload, attach and remove documents.`},{name:`VERIFY`,about:`Run formal checks.`}]},{name:`MarkMessagesReadInput`,kind:`input`,about:`Notes what the caller has read.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`upTo`,type:`ID!`,about:`The newest message that he has read.`}]},{name:`MarkMessagesReadPayload`,kind:`type`,about:"Answer of `markMessagesRead`.",fields:[{name:`practice`,type:`Practice`,about:`The practice with its unread messages counted anew.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`Message`,kind:`type`,about:`A message of the chat. Never changed once sent; not a legal notice.`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`authorRole`,type:`ActorRole!`,about:`In which role it was written.`},{name:`authorName`,type:`String!`,about:`Who wrote it.`},{name:`mine`,type:`Boolean!`,about:`The caller wrote it.`},{name:`body`,type:`String`,about:`The text, at most 1,000 characters; null once its author has withdrawn it.`},{name:`withdrawnAt`,type:`DateTime`,about:`When its author withdrew it; null while it stands.`},{name:`readBy`,type:`[MessageReading!]!`,about:`When it was first read, by each role that has read it; never by its author.`},{name:`viewerCan`,type:`ChatRights!`,about:`What the caller may do in the chat. A message itself never changes.`},{name:`createdAt`,type:`DateTime!`,about:`When it was sent.`}]},{name:`MessageAdded`,kind:`type`,about:`A message came into the chat, or its author withdrew one.`,fields:[{name:`live`,type:`LiveKind!`,about:`What this message is.`},{name:`cursor`,type:`String!`,about:"Pass it as `after` to go on from here."},{name:`sequence`,type:`Int!`,about:`Position in the history of what the stream is about, without gaps; what is hidden leaves some.`},{name:`event`,type:`EventKind`,about:`What happened; null unless CHANGE.`},{name:`section`,type:`SectionKind`,about:`The section it was about.`},{name:`actorRole`,type:`ActorRole`,about:`In which role the actor acted.`},{name:`at`,type:`DateTime!`,about:`When.`},{name:`schemaVersion`,type:`Int!`,about:`Version of the form of live messages.`},{name:`message`,type:`Message`,about:`The message; null unless CHANGE.`},{name:`practice`,type:`Practice`,about:`The practice; null in the last message.`}]},{name:`MessageConnection`,kind:`type`,about:`A page of the chat, newest first.`,fields:[{name:`edges`,type:`[MessageEdge!]!`,about:`The items with their cursors.`},{name:`nodes`,type:`[Message!]!`,about:`The items.`},{name:`pageInfo`,type:`PageInfo!`,about:`Where the page stands.`},{name:`totalCount`,type:`Int`,about:`How many messages the chat holds.`}]},{name:`MessageEdge`,kind:`type`,about:`A message with its cursor.`,fields:[{name:`cursor`,type:`String!`,about:`Where the item stands in its list.`},{name:`node`,type:`Message!`,about:`The item.`}]},{name:`MessageReading`,kind:`type`,about:`That a message was read.`,fields:[{name:`role`,type:`ActorRole!`,about:`In which role.`},{name:`at`,type:`DateTime!`,about:`When for the first time.`}]},{name:`Mutation`,kind:`type`,about:`What can be changed. Each mutation is one transaction, and a document holds one mutation.`,fields:[{name:`createPractice`,type:`CreatePracticePayload!`,about:`Opens a practice of which the caller is the titolare digitale. Anybody who is signed in may.`,args:[{name:`input`,type:`CreatePracticeInput!`,about:`What to open.`}]},{name:`saveSection`,type:`SaveSectionPayload!`,about:`Saves the fields that are sent and keeps every other. Needs WRITE on the section.`,args:[{name:`input`,type:`SaveSectionInput!`,about:`What to save.`}]},{name:`verifySection`,type:`VerifySectionPayload!`,about:`Runs the formal check of one section; data and version stay as they are. Needs VERIFY on the section.`,args:[{name:`input`,type:`VerifySectionInput!`,about:`What to check.`}]},{name:`verifyPractice`,type:`VerifyPracticePayload!`,about:`Runs the formal check of the whole practice. Needs VERIFY on the practice (the titolare).`,args:[{name:`input`,type:`VerifyPracticeInput!`,about:`What to check.`}]},{name:`addSubject`,type:`AddSubjectPayload!`,about:`Adds a subject. Needs WRITE on section 2 (the titolare).`,args:[{name:`input`,type:`AddSubjectInput!`,about:`Whom to add.`}]},{name:`updateSubject`,type:`UpdateSubjectPayload!`,about:`Changes a subject. Needs WRITE on section 2 (the titolare).`,args:[{name:`input`,type:`UpdateSubjectInput!`,about:`What to change.`}]},{name:`removeSubject`,type:`RemoveSubjectPayload!`,about:`Removes a subject; an active delegation of his ends with it. Needs WRITE on section 2 (the titolare).`,args:[{name:`input`,type:`RemoveSubjectInput!`,about:`Whom to remove.`}]},{name:`createUpload`,type:`CreateUploadPayload!`,about:`Asks for upload tickets; nothing is attached yet. Needs ATTACH on the section of each file.`,args:[{name:`input`,type:`CreateUploadInput!`,about:`Which files.`}]},{name:`addAttachment`,type:`AddAttachmentPayload!`,about:`Attaches what was uploaded, once size and SHA-256 were confirmed. Needs ATTACH on the section.`,args:[{name:`input`,type:`AddAttachmentInput!`,about:`Which upload.`}]},{name:`removeAttachment`,type:`RemoveAttachmentPayload!`,about:`Removes an unsigned document of a draft: one's own, or as titolare any. Needs ATTACH on the section.`,args:[{name:`input`,type:`RemoveAttachmentInput!`,about:`Which one.`}]},{name:`signAttachments`,type:`SignAttachmentsPayload!`,about:`Signs documents in the portal (firma da applicativo): one act, one statement, every digest recorded; a failure is named and leaves the rest signed. Needs SIGN on the section of each document.`,args:[{name:`input`,type:`SignAttachmentsInput!`,about:`What to sign.`}]},{name:`withdrawSignature`,type:`WithdrawSignaturePayload!`,about:`Withdraws the caller's own signature while he may still sign there. Needs SIGN on the section.`,args:[{name:`input`,type:`WithdrawSignatureInput!`,about:`From which document.`}]},{name:`verifyAttachment`,type:`VerifyAttachmentPayload!`,about:`Judges the signatures in a document again, by the lists of now and as of the moment at which it arrived. The earlier reports stay. Needs VERIFY on the section.`,args:[{name:`input`,type:`VerifyAttachmentInput!`,about:`Which document.`}]},{name:`activateDelegation`,type:`ActivateDelegationPayload!`,about:`Gives a section to a subject, who gets a mail with a link. Needs DELEGATE on the practice (the titolare).`,args:[{name:`input`,type:`ActivateDelegationInput!`,about:`What to whom.`}]},{name:`revokeDelegation`,type:`RevokeDelegationPayload!`,about:`Takes a section back; what was saved is kept. Needs DELEGATE on the practice (the titolare).`,args:[{name:`input`,type:`RevokeDelegationInput!`,about:`Which one.`}]},{name:`concludeDelegation`,type:`ConcludeDelegationPayload!`,about:`Ends the caller's own delegation and with it his write access; the titolare gets a mail. The check must pass and, for section 4, the current data must be declared. Needs CONCLUDE on the section.`,args:[{name:`input`,type:`ConcludeDelegationInput!`,about:`Which one.`}]},{name:`declareSection`,type:`DeclareSectionPayload!`,about:`Confirms the declaration of a section; confirming equals declaring. The check must pass. Needs DECLARE on the section.`,args:[{name:`input`,type:`DeclareSectionInput!`,about:`What to declare.`}]},{name:`closeCompilation`,type:`CloseCompilationPayload!`,about:`Closes the compilation: the full check must pass and no delegation be open. Data are frozen, and each person is asked for his statement. Needs CLOSE.`,args:[{name:`input`,type:`CloseCompilationInput!`,about:`What to close.`}]},{name:`reopenCompilation`,type:`ReopenCompilationPayload!`,about:`Opens the compilation again: every statement falls. Needs REOPEN.`,args:[{name:`input`,type:`ReopenCompilationInput!`,about:`What to open again.`}]},{name:`confirmStatement`,type:`ConfirmStatementPayload!`,about:`Confirms the caller's own statement; confirming equals declaring. With the last one the practice is to be paid.`,args:[{name:`input`,type:`ConfirmStatementInput!`,about:`What to confirm.`}]},{name:`refuseStatement`,type:`RefuseStatementPayload!`,about:`Refuses the caller's own statement, with a reason: the practice goes back to the titolare, every statement falls.`,args:[{name:`input`,type:`RefuseStatementInput!`,about:`What to refuse.`}]},{name:`sendPractice`,type:`SendPracticePayload!`,about:`Sends the practice: the check runs again, everything is kept as it is, a sealed receipt is given at once. The protocol number follows. Needs SEND.`,args:[{name:`input`,type:`SendPracticeInput!`,about:`What to send.`}]},{name:`delegatePayment`,type:`DelegatePaymentPayload!`,about:`Tells a subject to pay and send, or nobody any more. The titolare's act; whom he tells sees amount and cause.`,args:[{name:`input`,type:`DelegatePaymentInput!`,about:`Whom to tell.`}]},{name:`declareManualPayment`,type:`DeclareManualPaymentPayload!`,about:`Declares a payment made outside, with the number of its receipt: the practice may then be sent. Needs PAY.`,args:[{name:`input`,type:`DeclareManualPaymentInput!`,about:`What was paid.`}]},{name:`reviewManualPayment`,type:`ReviewManualPaymentPayload!`,about:`Says whether a manual receipt is in order. The office's act, after the sending.`,args:[{name:`input`,type:`ReviewManualPaymentInput!`,about:`What the office says.`}]},{name:`sendMessage`,type:`SendMessagePayload!`,about:`Writes in the chat of a sent practice. Needs WRITE_CHAT on the practice (the titolare, the office).`,args:[{name:`input`,type:`SendMessageInput!`,about:`What to send.`}]},{name:`withdrawMessage`,type:`WithdrawMessagePayload!`,about:`Withdraws a message of the caller's own, for some minutes after it was sent: its text is shown to nobody any more, that there was one stays.`,args:[{name:`input`,type:`WithdrawMessageInput!`,about:`Which message.`}]},{name:`markMessagesRead`,type:`MarkMessagesReadPayload!`,about:`Notes that the caller has read the chat up to a message. Needs READ_CHAT; the author of a message sees when it was read, and in which role.`,args:[{name:`input`,type:`MarkMessagesReadInput!`,about:`Up to which message.`}]},{name:`endSession`,type:`EndSessionPayload!`,about:`Signs out. Open streams of the session end and its sockets close with 4403, on every node, within two seconds (R2).`,args:[{name:`input`,type:`EndSessionInput!`,about:`What to end.`}]},{name:`endAllSessions`,type:`EndAllSessionsPayload!`,about:"Signs out everywhere, for example after a device was lost. Streams and sockets end as with `endSession`.",args:[{name:`input`,type:`EndAllSessionsInput!`,about:`What to keep.`}]},{name:`createMachineToken`,type:`CreateMachineTokenPayload!`,about:`Makes a machine token. The secret is in the answer and nowhere else. Wants a recent login, and for a seat its administrator.`,args:[{name:`input`,type:`CreateMachineTokenInput!`,about:`What it shall be.`}]},{name:`revokeMachineToken`,type:`RevokeMachineTokenPayload!`,about:`Revokes a machine token at once, on every node; its open connections end. For its holder and, of a token of the office, for the administrators of the seat.`,args:[{name:`input`,type:`RevokeMachineTokenInput!`,about:`Which one.`}]},{name:`rotateMachineToken`,type:`RotateMachineTokenPayload!`,about:`Replaces a machine token by one with the same scopes, networks and label; the old one is revoked. For its holder, with a recent login.`,args:[{name:`input`,type:`RotateMachineTokenInput!`,about:`Which one, and until when.`}]},{name:`addOfficer`,type:`AddOfficerPayload!`,about:`Gives a person a role in a seat. For administrators of the seat, with a login of the last 30 minutes.`,args:[{name:`input`,type:`AddOfficerInput!`,about:`Who, where, as what.`}]},{name:`grantSeatAccess`,type:`GrantSeatAccessPayload!`,about:`Gives an officer of another seat dated access to what this seat received (R9). For administrators of the seat whose practices are shown, with a login of the last 30 minutes.`,args:[{name:`input`,type:`GrantSeatAccessInput!`,about:`To whom, until when, why.`}]},{name:`withdrawOfficer`,type:`WithdrawOfficerPayload!`,about:`Takes a role or an access back. It is over at once, in open streams too, and with it the machine tokens of the seat that the person answers for. For administrators of the seat.`,args:[{name:`input`,type:`WithdrawOfficerInput!`,about:`Which one.`}]}]},{name:`Node`,kind:`interface`,about:`An object with an opaque id that names its kind.`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`}]},{name:`NominalLife`,kind:`enum`,about:`Nominal life (vita nominale), NTC 2.4.1.`,values:[{name:`YEARS_10`,about:`10 years: temporary works.`},{name:`YEARS_50`,about:`50 years: ordinary works.`},{name:`YEARS_100`,about:`100 years: large works.`}]},{name:`Office`,kind:`type`,about:`A role in a seat of the office.`,fields:[{name:`seat`,type:`Seat!`,about:`The seat.`},{name:`role`,type:`OfficeRole!`,about:`The role.`}]},{name:`Officer`,kind:`type`,about:`A person's role in a seat of the office; for administrators of that seat.`,fields:[{name:`id`,type:`ID!`,about:`Id.`},{name:`fiscalCode`,type:`String!`,about:`Fiscal code.`},{name:`name`,type:`String!`,about:`Name.`},{name:`seat`,type:`Seat!`,about:`The seat in which he holds the role.`},{name:`role`,type:`OfficeRole!`,about:`The role.`},{name:`validFrom`,type:`Date!`,about:`First day.`},{name:`validTo`,type:`Date`,about:`Last day; null when none is set.`},{name:`homeSeat`,type:`Seat`,about:`Of access given to an officer of another seat: the seat that he belongs to.`},{name:`reason`,type:`String`,about:`Why that access was given.`},{name:`grantedBy`,type:`String`,about:`Name of who gave the role.`},{name:`grantedAt`,type:`DateTime`,about:`When it was given.`},{name:`withdrawnAt`,type:`DateTime`,about:`When it was withdrawn; null while it was not.`}]},{name:`OfficerConnection`,kind:`type`,about:`A page of the people of a seat, newest first, past ones included.`,fields:[{name:`edges`,type:`[OfficerEdge!]!`,about:`The items with their cursors.`},{name:`nodes`,type:`[Officer!]!`,about:`The items.`},{name:`pageInfo`,type:`PageInfo!`,about:`Where the page stands.`},{name:`totalCount`,type:`Int`,about:`How many there are.`}]},{name:`OfficerEdge`,kind:`type`,about:`A role in a page.`,fields:[{name:`cursor`,type:`String!`,about:`Where the item stands in its list.`},{name:`node`,type:`Officer!`,about:`The item.`}]},{name:`OfficeRole`,kind:`enum`,about:`Role of an officer in one seat of the office.`,values:[{name:`ISTRUTTORE`,about:`Reviewer (istruttore).`},{name:`RESPONSABILE`,about:`Officer in charge of the procedure (responsabile del procedimento).`},{name:`DIRIGENTE`,about:`Manager of the seat (dirigente).`},{name:`PROTOCOLLO`,about:`Protocol clerk (addetto al protocollo).`},{name:`SORTEGGI`,about:`Draw operator (addetto ai sorteggi).`},{name:`AMMINISTRATORE`,about:`Administrator of people and configuration (amministratore).`}]},{name:`PageInfo`,kind:`type`,about:`Where a page stands in its list.`,fields:[{name:`hasNextPage`,type:`Boolean!`,about:`There are further items.`},{name:`hasPreviousPage`,type:`Boolean!`,about:`There are items before this page.`},{name:`startCursor`,type:`String`,about:`Cursor of the first item of the page.`},{name:`endCursor`,type:`String`,about:"Cursor of the last item of the page: pass it as `after` to go on."}]},{name:`Parcel`,kind:`type`,about:`A cadastral reference (riferimento catastale).`,fields:[{name:`register`,type:`CadastralRegister`,about:`Land register or building register (terreni, fabbricati).`},{name:`section`,type:`String`,about:`Section of the register (sezione), where the comune has any.`},{name:`sheet`,type:`String!`,about:`Sheet (foglio).`},{name:`parcel`,type:`String!`,about:`Parcel (particella); may carry a letter or a fraction, for example 123/a.`},{name:`sub`,type:`String`,about:`Sub-unit (subalterno).`}]},{name:`ParcelInput`,kind:`input`,about:`A cadastral reference (riferimento catastale).`,fields:[{name:`register`,type:`CadastralRegister`,about:`Land register or building register (terreni, fabbricati).`},{name:`section`,type:`String`,about:`Section of the register (sezione), where the comune has any.`},{name:`sheet`,type:`String!`,about:`Sheet (foglio).`},{name:`parcel`,type:`String!`,about:`Parcel (particella); may carry a letter or a fraction, for example 123/a.`},{name:`sub`,type:`String`,about:`Sub-unit (subalterno).`}]},{name:`Payment`,kind:`type`,about:`The payment of an istanza. Amounts are in euro.`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`state`,type:`PaymentState!`,about:`State of it.`},{name:`cause`,type:`String!`,about:`What it is for.`},{name:`fee`,type:`Decimal!`,about:`Contribution for review and keeping of the project (oneri di istruttoria).`},{name:`stamps`,type:`Int!`,about:`How many stamps (bolli).`},{name:`stamp`,type:`Decimal!`,about:`One stamp.`},{name:`total`,type:`Decimal!`,about:`Everything together.`},{name:`paid`,type:`Decimal`,about:`What was paid.`},{name:`owed`,type:`Decimal!`,about:`What is still to be paid: the total, less what was paid before the compilation was opened again.`},{name:`tableVersion`,type:`String!`,about:`Version of the fee table.`},{name:`rules`,type:`[String!]!`,about:`Rows of the fee table that gave the amount.`},{name:`payerName`,type:`String`,about:`Whom the titolare told to pay and send.`},{name:`receiptNumber`,type:`String`,about:`Number of the receipt of a payment made outside.`},{name:`paidOn`,type:`Date`,about:`The day of that payment.`},{name:`settledByName`,type:`String`,about:`Who declared it.`},{name:`settledAt`,type:`DateTime`,about:`When it was settled.`},{name:`reviewReason`,type:`String`,about:`Why the office contests the receipt.`}]},{name:`PaymentState`,kind:`enum`,about:`State of a payment.`,values:[{name:`DOVUTO`,about:`Due, and nothing was done about it (da pagare).`},{name:`NON_DOVUTO`,about:`Not due: the client is a public body, or the table asks for nothing.`},{name:`POSIZIONE_CREATA`,about:`A position was created with the payment system; it has its number (IUV).`},{name:`IN_ATTESA`,about:`The payer was sent to the payment system.`},{name:`PAGATO`,about:`Paid, with a receipt of the payment system.`},{name:`SCADUTO`,about:`The position expired unpaid.`},{name:`MANUALE_DICHIARATO`,about:`Paid outside, as the payer declares with the number of his receipt.`},{name:`MANUALE_VERIFICATO`,about:`The office found the manual receipt in order.`},{name:`MANUALE_CONTESTATO`,about:`The office contests the manual receipt.`},{name:`RIMBORSATO`,about:`Paid back: the practice was never sent.`},{name:`ANNULLATO`,about:`No longer asked for: the compilation was opened again, or another amount is due.`}]},{name:`PersonKind`,kind:`enum`,about:`Kind of person (tipo di persona).`,values:[{name:`NATURAL`,about:`Natural person (persona fisica).`},{name:`LEGAL`,about:`Legal person (persona giuridica).`},{name:`PUBLIC_BODY`,about:`Public body (ente pubblico).`}]},{name:`Practice`,kind:`type`,about:`A pratica: one structural project and everything that follows it.`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`number`,type:`String`,about:`Project number (numero progetto), given at the vidimazione.`},{name:`state`,type:`PracticeState!`,about:`State of the practice.`},{name:`title`,type:`String!`,about:`Title of the works (oggetto).`},{name:`comuneName`,type:`String`,about:`Comune of the works, by name.`},{name:`comuneIstat`,type:`String`,about:`Comune of the works, six digits of ISTAT.`},{name:`seat`,type:`Seat`,about:`Seat of the office that is competent for the comune.`},{name:`worksKind`,type:`InterventionKind`,about:`Kind of intervention, as in section 1.`},{name:`titolareName`,type:`String!`,about:`Name of the titolare digitale.`},{name:`titolareFiscalCode`,type:`String`,about:`Fiscal code of the titolare digitale; null for who may not see personal data.`},{name:`myRoles`,type:`[ActorRole!]!`,about:`In which roles the caller is seen in this practice.`},{name:`createdAt`,type:`DateTime!`,about:`When it was opened.`},{name:`updatedAt`,type:`DateTime!`,about:`When anything in it changed last.`},{name:`sentAt`,type:`DateTime`,about:`When it was sent to the office.`},{name:`sections`,type:`[Section!]!`,about:`The sections that the caller may read, in order.`},{name:`section`,type:`Section`,about:`One section; null when the caller may not read it.`,args:[{name:`kind`,type:`SectionKind!`,about:`Which section.`}]},{name:`subjects`,type:`[Subject!]!`,about:`Subjects of section 2, in the order they were added; empty when section 2 is hidden.`},{name:`attachments`,type:`[Attachment!]!`,about:`Documents of the sections that the caller may read, in the order they were added.`,args:[{name:`section`,type:`SectionKind`,about:`Only those of this section.`}]},{name:`signatureGrid`,type:`[SignatureGridRow!]!`,about:`The grid of signatures: each kind of document that is due or attached, and whose signatures it asks for. Rows of hidden sections are left out; empty when section 2 is hidden.`},{name:`delegations`,type:`[Delegation!]!`,about:`Delegations of compilation, oldest first.`},{name:`activeDelegation`,type:`Delegation`,about:`The active delegation of a section, or of any when none is named.`,args:[{name:`section`,type:`SectionKind`,about:`Which section.`}]},{name:`declarations`,type:`[Declaration!]!`,about:`Declarations of the sections that the caller may read, oldest first.`},{name:`istanze`,type:`[Istanza!]!`,about:`Istanze of the practice, oldest first: what is being compiled and what was sent.`},{name:`payment`,type:`Payment`,about:`The payment that stands; null before there is one, and for whom it does not concern.`},{name:`worksStart`,type:`WorksStart!`,about:`Whether the works may begin.`},{name:`messages`,type:`MessageConnection`,about:`The chat with the office, newest first; null for who may not read it.`,args:[{name:`first`,type:`Int`,about:`Size of the page, 1 to 100, 50 by default.`},{name:`after`,type:`String`,about:`Cursor of the last item before the page.`}]},{name:`unreadMessages`,type:`Int`,about:`How many messages of others the caller has not read; null for who may not read the chat.`},{name:`viewerCan`,type:`PracticeRights!`,about:`What the caller may do with the practice.`}]},{name:`PracticeChanged`,kind:`type`,about:`Anything in the practice changed: a hint of what to read again.`,fields:[{name:`live`,type:`LiveKind!`,about:`What this message is.`},{name:`cursor`,type:`String!`,about:"Pass it as `after` to go on from here."},{name:`sequence`,type:`Int!`,about:`Position in the history of what the stream is about, without gaps; what is hidden leaves some.`},{name:`event`,type:`EventKind`,about:`What happened; null unless CHANGE.`},{name:`section`,type:`SectionKind`,about:`The section it was about.`},{name:`actorRole`,type:`ActorRole`,about:`In which role the actor acted.`},{name:`at`,type:`DateTime!`,about:`When.`},{name:`schemaVersion`,type:`Int!`,about:`Version of the form of live messages.`},{name:`practice`,type:`Practice`,about:`The practice with the caller's rights as they are now; null in the last message.`}]},{name:`PracticeConnection`,kind:`type`,about:`A page of practices.`,fields:[{name:`edges`,type:`[PracticeEdge!]!`,about:`The items with their cursors.`},{name:`nodes`,type:`[Practice!]!`,about:`The items.`},{name:`pageInfo`,type:`PageInfo!`,about:`Where the page stands.`},{name:`totalCount`,type:`Int`,about:`How many practices the list holds, counted up to 10,001: that value means “more than 10,000”.`}]},{name:`PracticeEdge`,kind:`type`,about:`A practice with its cursor.`,fields:[{name:`cursor`,type:`String!`,about:`Where the item stands in its list.`},{name:`node`,type:`Practice!`,about:`The item.`}]},{name:`PracticeFilter`,kind:`input`,about:`Narrows a list of practices; members that are not sent do not narrow.`,fields:[{name:`states`,type:`[PracticeState!]`,about:`In one of these states.`},{name:`comuneIstat`,type:`String`,about:`In this comune: six digits of ISTAT.`}]},{name:`PracticeList`,kind:`enum`,about:`One of the five lists of the front end.`,values:[{name:`MY_PROJECTS`,about:`"I miei progetti": practices of which the caller is titolare digitale, until they are closed.`},{name:`MY_DELEGATIONS`,about:`"Le mie deleghe/asseverazioni": practices in which the caller has something to do.`},{name:`OTHER_PROJECTS`,about:`"Altri progetti": sent, open practices of others in which the caller is named.`},{name:`PROJECT_ARCHIVE`,about:`"Archivio progetti": closed practices in which the caller had any role.`},{name:`DELEGATION_ARCHIVE`,about:`"Archivio deleghe": sent practices of others in which the caller did something.`}]},{name:`PracticeRights`,kind:`type`,about:`What the caller may do with a practice as a whole now. A write asks again when it comes.`,fields:[{name:`delegate`,type:`Boolean!`,about:`Give and revoke delegations.`},{name:`verify`,type:`Boolean!`,about:`Run the full formal check.`},{name:`close`,type:`Boolean!`,about:`Close the compilation.`},{name:`reopen`,type:`Boolean!`,about:`Reopen the compilation; this voids every statement.`},{name:`pay`,type:`Boolean!`,about:`Pay.`},{name:`send`,type:`Boolean!`,about:`Send to the office.`},{name:`openIstanza`,type:`Boolean!`,about:`Open a later istanza.`},{name:`readFascicolo`,type:`Boolean!`,about:`Open the fascicolo.`},{name:`readChat`,type:`Boolean!`,about:`Read the chat with the office.`},{name:`writeChat`,type:`Boolean!`,about:`Write in the chat.`},{name:`erase`,type:`Boolean!`,about:`Erase the draft.`},{name:`reviewPayment`,type:`Boolean!`,about:`Say whether a manual receipt of payment is in order.`}]},{name:`PracticeState`,kind:`enum`,about:`State of a practice (pratica). New values may be added.`,values:[{name:`IN_COMPILAZIONE`,about:`Being compiled by the titolare digitale and his delegates.`},{name:`DA_ASSEVERARE`,about:`Compilation closed and frozen; each person asseverates or declares.`},{name:`DA_PAGARE`,about:`All statements are in; payment is due.`},{name:`PRONTA_INVIO`,about:`Paid or exempt; the titolare may send.`},{name:`INVIATA`,about:`Sent; the protocol number is being asked for.`},{name:`VIDIMATA`,about:`Endorsed (vidimata): project number and attestation given.`},{name:`IN_ISTRUTTORIA`,about:`Under technical review for an authorisation.`},{name:`A_CONTROLLO`,about:`Under control.`},{name:`ATTESA_SORTEGGIO`,about:`In the population of the next draw.`},{name:`DEPOSITATA`,about:`Filed; works may start.`},{name:`ATTESA_INTEGRAZIONI`,about:`The office asked for integrations; the clock is stopped.`},{name:`AUTORIZZATA`,about:`Authorised.`},{name:`DINIEGO`,about:`Refused.`},{name:`CONFORME`,about:`Found compliant.`},{name:`NON_CONFORME`,about:`Found not compliant.`},{name:`LAVORI_ULTIMATI`,about:`Works ended, testing outstanding.`},{name:`CHIUSA`,about:`Closed: tested, or works ended and no testing due.`},{name:`ANNULLATA`,about:`Cancelled after sending.`},{name:`ELIMINATA`,about:`Draft deleted before sending; only its trace is kept.`}]},{name:`PresenceChanged`,kind:`type`,about:`Who is in a practice now. It has no history: each message holds everybody.`,fields:[{name:`live`,type:`LiveKind!`,about:`What this message is.`},{name:`people`,type:`[Present!]!`,about:`Everybody who has the practice open, the longest first, the caller included.`},{name:`at`,type:`DateTime!`,about:`When.`},{name:`schemaVersion`,type:`Int!`,about:`Version of the form of live messages.`}]},{name:`PresenceMode`,kind:`enum`,about:`What somebody does in a practice.`,values:[{name:`READING`,about:`Looks at it.`},{name:`EDITING`,about:`Has its fields open for writing.`}]},{name:`Present`,kind:`type`,about:`Somebody who has a practice open. One person may be there more than once, with several windows.`,fields:[{name:`name`,type:`String!`,about:`Name.`},{name:`role`,type:`ActorRole!`,about:`In which role.`},{name:`section`,type:`SectionKind`,about:`In which section; null for the practice as a whole, or when the section is hidden from the caller.`},{name:`mode`,type:`PresenceMode!`,about:`Reading or editing.`},{name:`since`,type:`DateTime!`,about:`Since when.`}]},{name:`Procedimento`,kind:`enum`,about:`Procedure of the practice (procedimento).`,values:[{name:`AUTORIZZAZIONE`,about:`Written authorisation before the works start (autorizzazione).`},{name:`DEPOSITO_CONTROLLO_OBBLIGATORIO`,about:`Filing that is always controlled (deposito a controllo obbligatorio).`},{name:`DEPOSITO_SORTEGGIO`,about:`Filing that may be drawn for control (deposito a sorteggio).`},{name:`PRIVO_RILEVANZA`,about:`Reduced filing of works of no relevance (privo di rilevanza).`}]},{name:`ProfessionalOrder`,kind:`enum`,about:`Professional order (ordine o collegio).`,values:[{name:`INGEGNERI`,about:`Engineers (ingegneri).`},{name:`ARCHITETTI`,about:`Architects (architetti).`},{name:`GEOLOGI`,about:`Geologists (geologi).`},{name:`GEOMETRI`,about:`Surveyors (geometri).`},{name:`PERITI`,about:`Industrial and farming experts (periti).`}]},{name:`ProfessionalRegister`,kind:`type`,about:`Registration with a professional order (albo).`,fields:[{name:`order`,type:`ProfessionalOrder`,about:`The order (ordine).`},{name:`province`,type:`String`,about:`Province of the order.`},{name:`number`,type:`String`,about:`Registration number.`},{name:`section`,type:`RegisterSection`,about:`Section of the register.`},{name:`enrolledOn`,type:`Date`,about:`Day of registration; the tester needs ten years. [STD]`}]},{name:`ProfessionalRegisterInput`,kind:`input`,about:`Registration with a professional order (albo).`,fields:[{name:`order`,type:`ProfessionalOrder`,about:`The order (ordine).`},{name:`province`,type:`String`,about:`Province of the order.`},{name:`number`,type:`String`,about:`Registration number.`},{name:`section`,type:`RegisterSection`,about:`Section of the register.`},{name:`enrolledOn`,type:`Date`,about:`Day of registration; the tester needs ten years. [STD]`}]},{name:`PublicAttestation`,kind:`type`,about:`What anybody may know of an endorsed practice who holds its attestation.`,fields:[{name:`projectNumber`,type:`String!`,about:`Project number.`},{name:`protocolNumber`,type:`String!`,about:`Number in the register of protocol.`},{name:`protocolAt`,type:`DateTime!`,about:`When it was registered.`},{name:`comune`,type:`String`,about:`Comune of the works.`},{name:`procedure`,type:`Procedimento`,about:`The procedure.`},{name:`digest`,type:`Sha256!`,about:`SHA-256 over everything that was sent.`},{name:`documents`,type:`[PublicDocument!]!`,about:`Documents that were sent, by code and digest; their names may hold names of people.`}]},{name:`PublicDocument`,kind:`type`,about:`A document in the public look-up.`,fields:[{name:`code`,type:`String!`,about:`Code of the catalogue.`},{name:`sha256`,type:`Sha256!`,about:`SHA-256 of the file.`}]},{name:`Query`,kind:`type`,about:`What can be read.`,fields:[{name:`viewer`,type:`Viewer`,about:`The person who is signed in; null without a session.`},{name:`practice`,type:`Practice`,about:`One practice; null when it does not exist or is hidden from the caller.`,args:[{name:`id`,type:`ID!`,about:`Id of the practice.`}]},{name:`publicAttestation`,type:`PublicAttestation`,about:`What an attestation says, for anybody who holds its project number and notice code; null when they do not belong together. Ten tries a minute for an address.`,args:[{name:`projectNumber`,type:`String!`,about:"Project number, `2026/000123`."},{name:`noticeCode`,type:`String!`,about:`The sixteen characters of the notice code.`}]},{name:`practices`,type:`PracticeConnection!`,about:`One of the five lists of the caller, newest practice first.`,args:[{name:`list`,type:`PracticeList!`,about:`Which list.`},{name:`filter`,type:`PracticeFilter`,about:`What to narrow it to.`},{name:`first`,type:`Int`,about:`Size of the page, 1 to 100, 50 by default.`},{name:`after`,type:`String`,about:`Cursor of the last item before the page.`}]},{name:`officePractices`,type:`PracticeConnection!`,about:`Practices that a seat of the office received, newest first; empty for who holds no role there.`,args:[{name:`office`,type:`Seat!`,about:`The seat.`},{name:`first`,type:`Int`,about:`Size of the page, 1 to 100, 50 by default.`},{name:`after`,type:`String`,about:`Cursor of the last item before the page.`}]},{name:`sessions`,type:`[Session!]!`,about:`Sessions of the caller that stand, newest first, at most 100.`},{name:`machineTokens`,type:`MachineTokenConnection!`,about:`Machine tokens of the caller or, for who administers its people, of a seat; newest first, past ones included.`,args:[{name:`office`,type:`Seat`,about:`The seat; the caller's own when none is named.`},{name:`first`,type:`Int`,about:`Size of the page, 1 to 100, 50 by default.`},{name:`after`,type:`String`,about:`Cursor of the last item before the page.`}]},{name:`officers`,type:`OfficerConnection!`,about:`The people of a seat, newest first, past ones included; empty for who does not administer it.`,args:[{name:`office`,type:`Seat!`,about:`The seat.`},{name:`first`,type:`Int`,about:`Size of the page, 1 to 100, 50 by default.`},{name:`after`,type:`String`,about:`Cursor of the last item before the page.`}]},{name:`catalogue`,type:`Catalogue!`,about:`The catalogue of documents in force on a day.`,args:[{name:`on`,type:`Date`,about:`The day; today when not named.`}]},{name:`fascicolo`,type:`Fascicolo`,about:`The fascicolo of a practice; null when the caller may not open it.`,args:[{name:`practiceId`,type:`ID!`,about:`Id of the practice.`}]},{name:`node`,type:`Node`,about:`The object with this id; null when it does not exist or is hidden from the caller.`,args:[{name:`id`,type:`ID!`,about:`Any id.`}]},{name:`nodes`,type:`[Node]!`,about:`The objects with these ids, in their order, null where one does not exist or is hidden.`,args:[{name:`ids`,type:`[ID!]!`,about:`Any ids, at most 100.`}]}]},{name:`RefuseStatementInput`,kind:`input`,about:`Refuses a statement that was asked of the caller.`,fields:[{name:`declarationId`,type:`ID!`,about:`The statement.`},{name:`reason`,type:`String!`,about:`Why, for the titolare; at most 1,000 characters.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`RefuseStatementPayload`,kind:`type`,about:"Answer of `refuseStatement`. Who refused may see the practice no longer: it is the titolare's draft again.",fields:[{name:`refusedAt`,type:`DateTime`,about:`When it was refused.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`RegisterSection`,kind:`enum`,about:`Section of the professional register (sezione dell'albo).`,values:[{name:`A`,about:`Section A.`},{name:`B`,about:`Section B.`}]},{name:`RemoveAttachmentInput`,kind:`input`,about:`Names a document.`,fields:[{name:`attachmentId`,type:`ID!`,about:`The document.`}]},{name:`RemoveAttachmentPayload`,kind:`type`,about:"Answer of `removeAttachment`.",fields:[{name:`attachment`,type:`Attachment`,about:`The document that was removed.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`RemoveSubjectInput`,kind:`input`,about:`Removes a subject from section 2.`,fields:[{name:`subjectId`,type:`ID!`,about:`The subject.`},{name:`expectedVersion`,type:`Int!`,about:`The version that the caller has read; another current version answers CONFLICT.`}]},{name:`RemoveSubjectPayload`,kind:`type`,about:"Answer of `removeSubject`.",fields:[{name:`subject`,type:`Subject`,about:`The subject that was removed.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`ReopenCompilationInput`,kind:`input`,about:`Names a practice.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`ReopenCompilationPayload`,kind:`type`,about:"Answer of `reopenCompilation`.",fields:[{name:`practice`,type:`Practice`,about:`The practice, in compilation again.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`Representative`,kind:`type`,about:`Legal representative of a legal person (legale rappresentante).`,fields:[{name:`firstName`,type:`String`,about:`First name (nome).`},{name:`lastName`,type:`String`,about:`Last name (cognome).`},{name:`fiscalCode`,type:`String`,about:`Fiscal code (codice fiscale); this person signs for the legal person.`}]},{name:`RepresentativeInput`,kind:`input`,about:`Legal representative of a legal person (legale rappresentante).`,fields:[{name:`firstName`,type:`String`,about:`First name (nome).`},{name:`lastName`,type:`String`,about:`Last name (cognome).`},{name:`fiscalCode`,type:`String`,about:`Fiscal code (codice fiscale); this person signs for the legal person.`}]},{name:`RetainingKind`,kind:`enum`,about:`Kind of retaining works (opera di sostegno).`,values:[{name:`GRAVITY`,about:`Gravity wall (muro a gravità).`},{name:`CANTILEVER`,about:`Cantilever wall (muro a mensola).`},{name:`PILE_WALL`,about:`Pile or micropile wall (paratia).`},{name:`GABIONS`,about:`Gabions (gabbioni).`},{name:`REINFORCED_EARTH`,about:`Reinforced earth (terra rinforzata).`},{name:`OTHER`,about:`Any other (altro).`}]},{name:`ReviewManualPaymentInput`,kind:`input`,about:`Says whether a manual receipt is in order.`,fields:[{name:`paymentId`,type:`ID!`,about:`The payment.`},{name:`contestedBecause`,type:`String`,about:`Why it is contested, at most 1,000 characters; null when it is in order.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`ReviewManualPaymentPayload`,kind:`type`,about:"Answer of `reviewManualPayment`.",fields:[{name:`payment`,type:`Payment`,about:`The payment.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`RevokeDelegationInput`,kind:`input`,about:`Takes a section back.`,fields:[{name:`delegationId`,type:`ID!`,about:`The delegation.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`RevokeDelegationPayload`,kind:`type`,about:"Answer of `revokeDelegation`.",fields:[{name:`delegation`,type:`Delegation`,about:`The delegation that ended.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`RevokeMachineTokenInput`,kind:`input`,about:`Revokes a machine token.`,fields:[{name:`tokenId`,type:`ID!`,about:`Which one.`}]},{name:`RevokeMachineTokenPayload`,kind:`type`,about:"Answer of `revokeMachineToken`.",fields:[{name:`token`,type:`MachineToken`,about:`The token as it is now.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`Rilevanza`,kind:`enum`,about:`Relevance class (rilevanza) of art. 94-bis DPR 380/2001.`,values:[{name:`RILEVANTE`,about:`Relevant for public safety (rilevante).`},{name:`MINORE`,about:`Of minor relevance (minore rilevanza).`},{name:`PRIVA`,about:`Of no relevance (priva di rilevanza).`}]},{name:`RilevanzaReason`,kind:`enum`,about:`Letter of art. 94-bis DPR 380/2001 that gives the relevance class.`,values:[{name:`A1`,about:`Upgrading or improvement in zone 1, and in zone 2 with ag from 0.20 g.`},{name:`A2`,about:`New unusual or particularly complex structures, zones 1 and 2.`},{name:`A3`,about:`Strategic or relevant buildings, zones 1 and 2.`},{name:`B1`,about:`Upgrading or improvement in zone 2 with ag below 0.20 g, and in zone 3.`},{name:`B2`,about:`Repairs and local interventions.`},{name:`B3`,about:`New buildings that are not under A2.`},{name:`B3_BIS`,about:`Buildings with only occasional presence of people and farm buildings.`},{name:`C1`,about:`Works that by nature and use are no danger to the public.`}]},{name:`RiskClass`,kind:`enum`,about:`Seismic risk class (classe di rischio sismico), for the tax bonus.`,values:[{name:`A_PLUS`,about:`A+: the least risk.`},{name:`A`,about:`A.`},{name:`B`,about:`B.`},{name:`C`,about:`C.`},{name:`D`,about:`D.`},{name:`E`,about:`E.`},{name:`F`,about:`F.`},{name:`G`,about:`G: the greatest risk.`}]},{name:`RoofKind`,kind:`enum`,about:`Roof (copertura), after AeDES section 3.`,values:[{name:`HEAVY_THRUSTING`,about:`Heavy and thrusting (spingente pesante).`},{name:`HEAVY`,about:`Heavy, not thrusting (non spingente pesante).`},{name:`LIGHT_THRUSTING`,about:`Light and thrusting (spingente leggera).`},{name:`LIGHT`,about:`Light, not thrusting (non spingente leggera).`},{name:`FLAT`,about:`Flat (piana).`},{name:`NONE`,about:`None (assente).`}]},{name:`RotateMachineTokenInput`,kind:`input`,about:`Replaces a machine token.`,fields:[{name:`tokenId`,type:`ID!`,about:`Which one.`},{name:`expiresAt`,type:`DateTime!`,about:`When the new one ends, at most 366 days from now.`}]},{name:`RotateMachineTokenPayload`,kind:`type`,about:"Answer of `rotateMachineToken`.",fields:[{name:`issued`,type:`IssuedToken`,about:`The new token.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`Routing`,kind:`type`,about:`The procedure of an istanza, by the rules of its day.`,fields:[{name:`procedure`,type:`Procedimento`,about:`The procedure.`},{name:`regime`,type:`String!`,about:`Name of the rules that counted.`},{name:`rulesOf`,type:`Date!`,about:`The day whose rules counted.`},{name:`because`,type:`[String!]!`,about:`What led there, in Italian.`}]},{name:`RuleCode`,kind:`enum`,about:`A rule of the formal checks. The codes are those of the published list.`,values:[{name:`G01`,about:`No exemption chosen and the geological report (A5) is missing. [SL]`},{name:`G02`,about:`The geological report (A5) is not signed by the main geologist. [SL]`},{name:`G03`,about:`No exemption chosen and no investigation attached. [SL]`},{name:`G04`,about:`An investigation is not signed by the geologist. [SL]`},{name:`G05`,about:`Summary sheet (A14) missing and section 4 not compiled by the geologist.`},{name:`G06`,about:`The summary sheet (A14) is not signed by the geologist.`},{name:`G07`,about:`Mandatory field of section 4 missing.`},{name:`G08`,about:`Value of section 4 out of range.`},{name:`G09`,about:`Subsoil category that the norm set does not know.`},{name:`G10`,about:`Velocity and subsoil category disagree (warning).`},{name:`G11`,about:`Topographic category differs from section 1 (warning).`},{name:`G12`,about:`Class of investigation lower than volume and height ask.`},{name:`G13`,about:`Class 3 or 4 without a borehole or geophysical investigation (warning). [INF]`},{name:`G14`,about:`Investigation farther than 2 km from the works (warning). [INF]`},{name:`G15`,about:`File of section 4 in a format that is not allowed.`},{name:`G16`,about:`A signer of a geological document is not a geologist of section 2.`},{name:`G17`,about:`Exemption chosen without a reason.`},{name:`G18`,about:`No geologist in section 2 and no exemption.`},{name:`D01`,about:`Mandatory field of section 1 missing.`},{name:`D02`,about:`Comune not in Tuscany.`},{name:`D03`,about:`No cadastral reference with sheet and parcel.`},{name:`D04`,about:`Point outside the comune.`},{name:`D05`,about:`Norm set not allowed at the date of filing. [LT]`},{name:`D06`,about:`Relevance class does not fit zone, ag, use class and intervention. [94B]`},{name:`D07`,about:`Procedure does not fit the relevance class.`},{name:`D08`,about:`Strategic building without a code of Allegato A. [1R-B]`},{name:`S01`,about:`A mandatory role is missing.`},{name:`S02`,about:`Not exactly one main subject in a role. [SL]`},{name:`S03`,about:`Fiscal code or VAT number missing or wrong.`},{name:`S04`,about:`The titolare digitale is not among the subjects. [P2]`},{name:`S05`,about:`The titolare digitale is not the client and a client does not delegate him. [SL]`},{name:`S06`,about:`Tester not independent or without ten years of membership (art. 67). [STD]`},{name:`S07`,about:`Testing is due and there is no tester.`},{name:`S08`,about:`Technician without order and number.`},{name:`S09`,about:`E-mail address missing of somebody who must act.`},{name:`S10`,about:`Client and contractor are the same and the declaration (D3) is not attached: it is asked as a statement (warning). [SL]`},{name:`S11`,about:`Legal person without representative.`},{name:`S12`,about:`The same person twice in the same role.`},{name:`B01`,about:`Mandatory field of section 3 missing.`},{name:`B02`,about:`Volume far from area times height (warning).`},{name:`B03`,about:`Existing building without knowledge level or safety indices.`},{name:`A01`,about:`Mandatory attachment missing.`},{name:`A02`,about:`Signature that the grid asks for is missing. [SL]`},{name:`A03`,about:`Signature not valid, or document changed after it.`},{name:`A04`,about:`Certificate that could not be proved valid at signing time (warning).`},{name:`A05`,about:`Content not readable, or not in an allowed format.`},{name:`A06`,about:`The same file attached twice.`},{name:`A07`,about:`Mandatory document invalidated by a variant and not replaced. [SL]`},{name:`A08`,about:`Virus scan not finished, or something found.`},{name:`A09`,about:`Signed by somebody of whom the grid does not ask it, where who must sign has not (warning). [INF]`},{name:`E01`,about:`A statement is not confirmed on what was frozen. [SL]`},{name:`E02`,about:`The tester has not accepted his appointment. [SL]`},{name:`P01`,about:`The payment is not settled.`},{name:`P02`,about:`Another amount was paid than is due (warning: the payer gave his reason).`},{name:`L01`,about:`A delegation is still open. [SL]`}]},{name:`SaveSectionInput`,kind:`input`,about:`Saves part of a section.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`expectedVersion`,type:`Int!`,about:`The version that the caller has read; another current version answers CONFLICT.`},{name:`section`,type:`SectionInput!`,about:`The fields to change.`}]},{name:`SaveSectionPayload`,kind:`type`,about:"Answer of `saveSection`.",fields:[{name:`section`,type:`Section`,about:`The section as it is stored now; null when it was not saved.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the section was saved.`}]},{name:`ScanState`,kind:`enum`,about:`State of the virus scan of a file.`,values:[{name:`PENDING`,about:`Not finished.`},{name:`CLEAN`,about:`Nothing was found.`},{name:`INFECTED`,about:`Something was found.`},{name:`NOT_SCANNED`,about:`No scanner is installed.`}]},{name:`Seat`,kind:`enum`,about:`Seat of the regional office: the ten provincial seats of the Settore Sismica.`,values:[{name:`AR`,about:`Arezzo.`},{name:`FI`,about:`Firenze.`},{name:`GR`,about:`Grosseto.`},{name:`LI`,about:`Livorno.`},{name:`LU`,about:`Lucca.`},{name:`MS`,about:`Massa-Carrara.`},{name:`PI`,about:`Pisa.`},{name:`PT`,about:`Pistoia.`},{name:`PO`,about:`Prato.`},{name:`SI`,about:`Siena.`}]},{name:`Section`,kind:`interface`,about:`One of the six sections of a practice.`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`kind`,type:`SectionKind!`,about:`Which section it is.`},{name:`number`,type:`Int!`,about:`1 to 6, as printed on the form.`},{name:`version`,type:`Int!`,about:"Counts saves of the form; name it as `expectedVersion` to save."},{name:`checkStatus`,type:`CheckStatus!`,about:`How the last formal check ended.`},{name:`savedAt`,type:`DateTime`,about:`When the form was saved last.`},{name:`savedByRole`,type:`ActorRole`,about:`In which role it was saved last.`},{name:`savedByName`,type:`String`,about:`By whom; shown to the office only.`},{name:`viewerCan`,type:`SectionRights!`,about:`What the caller may do with the section.`}]},{name:`SectionInput`,kind:`input`,about:`The form of one section; exactly one member is sent. Section 2 changes by the mutations of subjects, section 6 by declarations.`,fields:[{name:`details`,type:`DetailsInput`,about:`Section 1.`},{name:`building`,type:`BuildingInput`,about:`Section 3.`},{name:`geology`,type:`GeologyInput`,about:`Section 4.`},{name:`attachments`,type:`DocumentsInput`,about:`Section 5.`}]},{name:`SectionKind`,kind:`enum`,about:`One of the six sections of a practice.`,values:[{name:`DETAILS`,about:`1: main details (dettagli principali).`},{name:`SUBJECTS`,about:`2: subjects (anagrafica soggetti).`},{name:`BUILDING`,about:`3: building or infrastructure (descrizione edificio).`},{name:`GEOLOGY`,about:`4: geology (sezione geologica).`},{name:`ATTACHMENTS`,about:`5: attachments (allegati).`},{name:`ASSEVERATIONS`,about:`6: asseverations, declarations, acceptances (asseverazioni).`}]},{name:`SectionRights`,kind:`type`,about:`What the caller may do with a section now. A write asks again when it comes.`,fields:[{name:`read`,type:`Boolean!`,about:`Read its data.`},{name:`write`,type:`Boolean!`,about:`Write its fields.`},{name:`attach`,type:`Boolean!`,about:`Add documents and remove one's own.`},{name:`sign`,type:`Boolean!`,about:`Sign documents in the portal.`},{name:`verify`,type:`Boolean!`,about:`Run the formal check.`},{name:`declare`,type:`Boolean!`,about:`Declare its contents.`},{name:`conclude`,type:`Boolean!`,about:`Conclude one's own delegation.`}]},{name:`SeismicHazard`,kind:`enum`,about:`Local seismic hazard of the plan (pericolosità sismica locale).`,values:[{name:`S_1`,about:`S.1: low.`},{name:`S_2`,about:`S.2: medium.`},{name:`S_3`,about:`S.3: high.`},{name:`S_4`,about:`S.4: very high.`}]},{name:`SeismicZone`,kind:`enum`,about:`Seismic zone (zona sismica). Tuscany has no zone 1.`,values:[{name:`ZONE_2`,about:`Zone 2.`},{name:`ZONE_3`,about:`Zone 3.`},{name:`ZONE_4`,about:`Zone 4.`}]},{name:`SendMessageInput`,kind:`input`,about:`Sends a message.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`body`,type:`String!`,about:`The text, 1 to 1,000 characters.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`SendMessagePayload`,kind:`type`,about:"Answer of `sendMessage`.",fields:[{name:`message`,type:`Message`,about:`The message as it was sent.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`SendPracticeInput`,kind:`input`,about:`Sends a practice to the office.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first receipt.`}]},{name:`SendPracticePayload`,kind:`type`,about:"Answer of `sendPractice`.",fields:[{name:`istanza`,type:`Istanza`,about:`The istanza as it was sent.`},{name:`receipt`,type:`String`,about:"The receipt, sealed by the service (JWS, ES256): keep it. `portos verify-receipt` checks it without the service."},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`SentDocument`,kind:`type`,about:`A document as it was sent.`,fields:[{name:`attachmentId`,type:`ID!`,about:`Opaque id of the document.`},{name:`code`,type:`String!`,about:`Code of the catalogue.`},{name:`name`,type:`String!`,about:`Name of the file.`},{name:`size`,type:`Bytes!`,about:`Size in bytes.`},{name:`sha256`,type:`Sha256!`,about:`SHA-256 of the file.`}]},{name:`Session`,kind:`type`,about:`A session of the caller, on whatever device.`,fields:[{name:`id`,type:`ID!`,about:`Id.`},{name:`method`,type:`AuthMethod`,about:`How the identity was proven.`},{name:`level`,type:`Int!`,about:`Assurance level of the login, 1 to 3.`},{name:`issuer`,type:`String!`,about:`Who vouched for the identity.`},{name:`createdAt`,type:`DateTime!`,about:`When it was opened.`},{name:`provenAt`,type:`DateTime!`,about:`When the person proved himself: declaring and signing want this to be recent.`},{name:`lastUsedAt`,type:`DateTime!`,about:`When it was last used, to the minute.`},{name:`expiresAt`,type:`DateTime!`,about:`When it ends at the latest.`},{name:`network`,type:`String!`,about:`The network it was opened from; never a whole address.`},{name:`current`,type:`Boolean!`,about:`The one by which this is asked.`}]},{name:`Severity`,kind:`enum`,about:`How much a finding weighs.`,values:[{name:`BLOCCO`,about:`Blocks the step that asked for the check (blocco).`},{name:`AVVISO`,about:`Is only a warning (avviso).`}]},{name:`Sex`,kind:`enum`,about:`Sex, as in the fiscal code.`,values:[{name:`M`,about:`Male.`},{name:`F`,about:`Female.`}]},{name:`Sha256`,kind:`scalar`,about:`A SHA-256 value: 64 lower-case hexadecimal digits.`},{name:`SignAttachmentsInput`,kind:`input`,about:`Signs documents in the portal.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`attachmentIds`,type:`[ID!]!`,about:`The documents, at most 200: plain pdf only.`},{name:`statementVersion`,type:`Int!`,about:"Version of the statement that the person read (query `catalogue`)."},{name:`idempotencyKey`,type:`String!`,about:`Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.`}]},{name:`SignAttachmentsPayload`,kind:`type`,about:"Answer of `signAttachments`.",fields:[{name:`outcomes`,type:`[SignOutcome!]`,about:`One answer a document, in the order of the request; null when the request was refused as a whole.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix about the request itself.`}]},{name:`Signature`,kind:`type`,about:`A signature on a document.`,fields:[{name:`kind`,type:`SignatureKind!`,about:`How it was made.`},{name:`verdict`,type:`SignatureVerdict!`,about:`What verification says.`},{name:`subIndication`,type:`SubIndication`,about:`Why it is not valid.`},{name:`signerName`,type:`String!`,about:`Who signed.`},{name:`signerRole`,type:`ActorRole`,about:`In which role, of a signature made in the portal; of others the grid says whose they are.`},{name:`signerFiscalCode`,type:`String`,about:`Fiscal code of who signed; null for who may not see personal data, and where the certificate holds none.`},{name:`signedAt`,type:`DateTime!`,about:`The first moment for which it is proved that the signature existed.`},{name:`timeSource`,type:`TimeSource!`,about:`Where that moment comes from.`},{name:`evidence`,type:`String`,about:"The proof of a signature made in the portal: person, time, statement, way of login and the SHA-256 of every document of the act, as a JSON Web Signature (ES256) under the seal of the service. Checked with `portos verify-signature` and the keys of `/.well-known/jwks.json`. Null for signatures in the file, and for who may not see personal data."}]},{name:`SignatureCell`,kind:`type`,about:`A cell of the grid: the signatures that a kind of document asks of a role.`,fields:[{name:`role`,type:`SubjectRole!`,about:`Role.`},{name:`subRole`,type:`SubRole`,about:`Part of the role, when only that one counts.`},{name:`quantity`,type:`SignerQuantity!`,about:`The main subject, or all of the role.`},{name:`state`,type:`SignatureCellState!`,about:`What stands.`},{name:`asked`,type:`[AskedSigner!]!`,about:`Who must sign.`},{name:`missing`,type:`[AskedSigner!]!`,about:`Of those, who has not given a signature that holds.`},{name:`faults`,type:`[SignatureFault!]!`,about:`Signatures that stand against the cell: of who must sign and do not hold, or of somebody else.`}]},{name:`SignatureCellState`,kind:`enum`,about:`State of a cell of the grid of signatures.`,values:[{name:`SATISFIED`,about:`Everybody who must sign has signed every document of the kind.`},{name:`NO_DOCUMENT`,about:`No document of the kind is attached.`},{name:`NO_SUBJECT`,about:`Nobody in section 2 holds the role.`},{name:`MISSING`,about:`A signature is missing.`},{name:`INVALID`,about:`Who must sign has signed, but the signature does not hold.`},{name:`SIGNER_MISMATCH`,about:`Signed by somebody of whom the cell does not ask it, not by who must.`}]},{name:`SignatureFault`,kind:`type`,about:`A signature that does not count, and why.`,fields:[{name:`attachmentId`,type:`ID!`,about:`The document.`},{name:`signerName`,type:`String!`,about:`Who signed.`},{name:`verdict`,type:`SignatureVerdict!`,about:`What verification says.`},{name:`subIndication`,type:`SubIndication`,about:`Why it is not valid. Null when the signature holds and is of somebody of whom it is not asked.`}]},{name:`SignatureFormat`,kind:`enum`,about:`The format of one signature.`,values:[{name:`CADES`,about:`CMS with the signing-certificate attribute (CAdES-BES or more).`},{name:`CMS`,about:`CMS without it.`},{name:`PADES`,about:`A PDF signature of ETSI.CAdES.detached.`},{name:`PDF_CMS`,about:`A PDF signature of adbe.pkcs7.detached.`},{name:`PDF_OTHER`,about:`Another PDF signature; not judged.`}]},{name:`SignatureGridRow`,kind:`type`,about:`A row of the grid of signatures: one kind of document.`,fields:[{name:`code`,type:`String!`,about:`Code of the catalogue.`},{name:`titleIt`,type:`String!`,about:`Title in Italian.`},{name:`titleEn`,type:`String!`,about:`Title in English.`},{name:`due`,type:`Boolean!`,about:`The document is mandatory here, as far as the practice says so far.`},{name:`attachmentIds`,type:`[ID!]!`,about:`Ids of the documents of this kind.`},{name:`cells`,type:`[SignatureCell!]!`,about:`What is asked of each role.`}]},{name:`SignatureKind`,kind:`enum`,about:`How a signature was made.`,values:[{name:`APPLICATIVO`,about:`In the portal, by the person who was logged in (firma da applicativo).`},{name:`CADES`,about:`In the file, CAdES.`},{name:`CMS`,about:`In the file, CMS without the attribute that names the certificate: no CAdES.`},{name:`PADES`,about:`In the file, PAdES.`},{name:`PDF`,about:`In the file, a pdf signature of the older format.`}]},{name:`SignatureStatement`,kind:`type`,about:`The statement that a person confirms when he signs in the portal.`,fields:[{name:`version`,type:`Int!`,about:"Version of the text, sent back with `signAttachments`."},{name:`text`,type:`String!`,about:`The text, in Italian.`}]},{name:`SignatureVerdict`,kind:`enum`,about:`Outcome of the verification of a signature.`,values:[{name:`VALID`,about:`Valid.`},{name:`INVALID`,about:`Not valid, or the document changed after the signature.`},{name:`INDETERMINATE`,about:`Neither could be proved, for example with an expired certificate and no time stamp.`},{name:`NOT_VERIFIED`,about:`Not verified yet.`}]},{name:`SignatureWarning`,kind:`enum`,about:`What a reader of the report should know beside the verdict.`,values:[{name:`REVOCATION_NOT_CHECKED`,about:`No revocation list for the certificate is at hand.`},{name:`REVOCATION_OUTDATED`,about:`The revocation list is older than the time at which the signature is judged.`},{name:`REVOKED_LATER`,about:`The certificate was revoked, later than the time at which the signature is judged.`},{name:`NO_CODICE_FISCALE`,about:`The certificate carries no codice fiscale with a right check character.`},{name:`NOT_QUALIFIED`,about:`The certificate does not call itself qualified.`},{name:`TIMESTAMP_NOT_TRUSTED`,about:`A time-stamp is there whose authority is not trusted here, so its time does not count.`},{name:`TIMESTAMP_INVALID`,about:`A time-stamp is there that does not fit the signature.`},{name:`TRUST_LIST_EXPIRED`,about:`A trusted list is past its next update: what it says may be old.`},{name:`TRAILING_BYTES`,about:`Bytes follow the signed data; they are not part of it.`},{name:`LATER_UPDATES`,about:`The signature covers an earlier version; what came later is allowed (a signature, validation data).`}]},{name:`SignedFileKind`,kind:`enum`,about:`What kind of signed file this is, by its outermost layer.`,values:[{name:`NONE`,about:`No signature.`},{name:`CADES`,about:"A CMS envelope whose signers all name their certificate (`.p7m`)."},{name:`CMS`,about:`A CMS envelope of which a signer does not.`},{name:`PADES`,about:`A PDF whose signatures are all in the European format.`},{name:`PDF`,about:`A PDF with a signature of the older format of ISO 32000.`},{name:`TSD`,about:"A file wrapped with time-stamps (`.tsd`, RFC 5544)."}]},{name:`SignerQuantity`,kind:`enum`,about:`How many subjects of a role must sign a document.`,values:[{name:`MAIN`,about:`The main one.`},{name:`ALL`,about:`All of them.`}]},{name:`SignerRule`,kind:`type`,about:`Who has to sign a kind of document.`,fields:[{name:`role`,type:`SubjectRole!`,about:`Role.`},{name:`subRole`,type:`SubRole`,about:`Part of the role, when only that one counts.`},{name:`quantity`,type:`SignerQuantity!`,about:`The main subject, or all of the role.`}]},{name:`SignOutcome`,kind:`type`,about:`The outcome for one document.`,fields:[{name:`attachmentId`,type:`ID!`,about:`The document.`},{name:`signed`,type:`Boolean!`,about:`It carries the caller's signature now.`},{name:`errors`,type:`[UserError!]!`,about:`Why it does not.`}]},{name:`StatementKind`,kind:`enum`,about:`Kind of a statement. New values may be added.`,values:[{name:`GEOLOGO`,about:`The geologist's declaration at the end of his delegation.`},{name:`ASSEVERAZIONE_PROGETTISTA`,about:`Asseveration of the design (asseverazione del progettista).`},{name:`DICHIARAZIONE_DIRETTORE_LAVORI`,about:`Declaration and acceptance of the director of works.`},{name:`DICHIARAZIONE_COSTRUTTORE`,about:`Declaration of the contractor (costruttore).`},{name:`NOMINA_COLLAUDATORE`,about:`Appointment of the tester by the client (nomina del collaudatore).`},{name:`ACCETTAZIONE_COLLAUDATORE`,about:`Acceptance of the tester (accettazione dell'incarico).`},{name:`DELEGA_COMMITTENTE`,about:`The client delegates the titolare digitale.`},{name:`LAVORI_IN_PROPRIO`,about:`The client carries out the works himself (lavori in proprio).`}]},{name:`StrategicKind`,kind:`enum`,about:`Strategic or relevant building, Allegato A of regulation 1/R.`,values:[{name:`NONE`,about:`Neither.`},{name:`STRATEGIC`,about:`Strategic for civil protection (strategico).`},{name:`RELEVANT`,about:`Relevant for the consequences of a collapse (rilevante).`}]},{name:`SubIndication`,kind:`enum`,about:`Why a verdict is not VALID.`,values:[{name:`FORMAT_FAILURE`,about:`The file is damaged, or its parts do not fit each other.`},{name:`HASH_FAILURE`,about:`The content is not the one that was signed.`},{name:`SIG_CRYPTO_FAILURE`,about:`The signature value was not made with the key of the certificate.`},{name:`SIGNING_CERT_MISMATCH`,about:`The signed attributes name another certificate. Named by us.`},{name:`MODIFIED_AFTER_SIGNATURE`,about:`A PDF was changed after the signature. Named by us.`},{name:`REVOKED`,about:`The certificate was revoked before.`},{name:`EXPIRED`,about:`The certificate had expired before.`},{name:`NOT_YET_VALID`,about:`The certificate was not valid yet.`},{name:`SIGNED_IN_THE_FUTURE`,about:`The claimed time lies after the reference time. Named by us.`},{name:`TOO_MANY_LAYERS`,about:`Signed files inside each other, deeper than anybody does. Named by us.`},{name:`ENCRYPTED`,about:`The file is enciphered and cannot be read. Named by us.`},{name:`NO_SIGNING_CERTIFICATE_FOUND`,about:`No certificate in the file is the signer's.`},{name:`CRYPTO_CONSTRAINTS_FAILURE_NO_POE`,about:`The algorithm is too weak, or not supported here.`},{name:`SIG_CONSTRAINTS_FAILURE`,about:`The signing-certificate attribute is missing: a plain CMS, no CAdES or PAdES.`},{name:`CHAIN_CONSTRAINTS_FAILURE`,about:`The certificate is not one for signing, or breaks a rule of those above it.`},{name:`NO_CERTIFICATE_CHAIN_FOUND`,about:`No path leads from the certificate to a trusted authority.`},{name:`OUT_OF_BOUNDS_NO_POE`,about:`The certificate expired between the claimed time and the first proof that the file existed.`},{name:`SIGNED_DATA_NOT_FOUND`,about:`A detached signature without the file that it signs.`},{name:`FORM_FILLED_AFTER_SIGNATURE`,about:`Fields of a PDF form were filled in after the signature. Named by us.`},{name:`STRUCTURE_REPAIRED`,about:`The PDF is damaged and was read by guessing, as viewers do. Named by us.`}]},{name:`Subject`,kind:`type`,about:`A person or body with a role in the practice (soggetto). Personal data of others is null for who does not need it: the titolare, the office and the person himself see it.`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`version`,type:`Int!`,about:"Counts changes; name it as `expectedVersion` to change the subject."},{name:`role`,type:`SubjectRole!`,about:`Role in the practice.`},{name:`subRole`,type:`SubRole`,about:`Part of the role.`},{name:`main`,type:`Boolean!`,about:`The main subject of the role (soggetto principale).`},{name:`displayName`,type:`String!`,about:`Name of the person or body.`},{name:`personKind`,type:`PersonKind`,about:`Natural person, legal person or public body.`},{name:`register`,type:`ProfessionalRegister`,about:`Registration with a professional order: public by nature.`},{name:`appointment`,type:`AppointmentState`,about:`State of the appointment.`},{name:`delegatesTitolare`,type:`Boolean`,about:`The client delegates the titolare digitale.`},{name:`firstName`,type:`String`,about:`First name.`},{name:`lastName`,type:`String`,about:`Last name.`},{name:`companyName`,type:`String`,about:`Name of the legal person or body.`},{name:`vatNumber`,type:`String`,about:`VAT number, 11 digits.`},{name:`pec`,type:`String`,about:`Certified mail address (PEC): public for professionals and companies.`},{name:`viewerCan`,type:`SubjectRights!`,about:`What the caller may do with the subject.`},{name:`fiscalCode`,type:`String`,about:`Fiscal code. Personal.`},{name:`birthDate`,type:`Date`,about:`Date of birth. Personal.`},{name:`birthPlace`,type:`String`,about:`Place of birth. Personal.`},{name:`sex`,type:`Sex`,about:`Sex. Personal.`},{name:`address`,type:`Address`,about:`Residence or seat. Personal.`},{name:`email`,type:`String`,about:`Mail address for notices. Personal.`},{name:`phone`,type:`String`,about:`Telephone. Personal.`},{name:`foreignId`,type:`String`,about:`Identifier of a foreign subject. Personal.`},{name:`representative`,type:`Representative`,about:`Legal representative. Personal.`}]},{name:`SubjectInput`,kind:`input`,about:`Section 2: a person or body with a role in the practice (soggetto). Fields that are not sent keep their value; null clears.`,fields:[{name:`role`,type:`SubjectRole`,about:`Role (ruolo). [SL]`},{name:`subRole`,type:`SubRole`,about:`Part of the role (sottoruolo).`},{name:`main`,type:`Boolean`,about:`The main subject of the role (principale). [SL]`},{name:`personKind`,type:`PersonKind`,about:`Natural person, legal person or public body (tipo di persona).`},{name:`fiscalCode`,type:`String`,about:`Fiscal code (codice fiscale), 16 characters or 11 digits.`},{name:`firstName`,type:`String`,about:`First name (nome).`},{name:`lastName`,type:`String`,about:`Last name (cognome).`},{name:`companyName`,type:`String`,about:`Name of the legal person or body (denominazione).`},{name:`vatNumber`,type:`String`,about:`VAT number (partita IVA), 11 digits.`},{name:`birthDate`,type:`Date`,about:`Date of birth (data di nascita).`},{name:`birthPlace`,type:`String`,about:`Place of birth (comune di nascita).`},{name:`sex`,type:`Sex`,about:`Sex (sesso).`},{name:`address`,type:`AddressInput`,about:`Residence or seat (residenza, sede).`},{name:`email`,type:`String`,about:`E-mail address, for notices.`},{name:`pec`,type:`String`,about:`Certified e-mail address (PEC).`},{name:`phone`,type:`String`,about:`Telephone (telefono).`},{name:`register`,type:`ProfessionalRegisterInput`,about:`Registration with a professional order (albo).`},{name:`representative`,type:`RepresentativeInput`,about:`Legal representative (legale rappresentante) of a legal person or body.`},{name:`delegatesTitolare`,type:`Boolean`,about:`The client delegates the titolare digitale (delega del committente). [SL]`},{name:`foreignId`,type:`String`,about:`Identifier of a foreign subject that has no fiscal code (identificativo estero). [INF]`},{name:`appointment`,type:`AppointmentState`,about:`State of the appointment (stato della nomina).`}]},{name:`SubjectRights`,kind:`type`,about:`What the caller may do with a subject now.`,fields:[{name:`update`,type:`Boolean!`,about:`Change it.`},{name:`remove`,type:`Boolean!`,about:`Remove it.`}]},{name:`SubjectRole`,kind:`enum`,about:`Role of a subject of section 2. The Italian words stay: English would merge legal notions.`,values:[{name:`COMMITTENTE`,about:`Client, legal owner of the practice (committente).`},{name:`PROGETTISTA`,about:`Designer (progettista).`},{name:`DIRETTORE_LAVORI`,about:`Director of works (direttore dei lavori).`},{name:`DITTA`,about:`Contractor (ditta esecutrice).`},{name:`GEOLOGO`,about:`Geologist (geologo).`},{name:`COLLAUDATORE`,about:`Static tester, a third party (collaudatore).`},{name:`ALTRO`,about:`Any other subject (altro soggetto).`}]},{name:`SubjectsSection`,kind:`type`,about:`Section 2: subjects (anagrafica soggetti).`,fields:[{name:`id`,type:`ID!`,about:`Opaque id.`},{name:`kind`,type:`SectionKind!`,about:`Which section it is.`},{name:`number`,type:`Int!`,about:`1 to 6, as printed on the form.`},{name:`version`,type:`Int!`,about:"Counts saves of the form; name it as `expectedVersion` to save."},{name:`checkStatus`,type:`CheckStatus!`,about:`How the last formal check ended; not run when anything changed since.`},{name:`savedAt`,type:`DateTime`,about:`When the form was saved last.`},{name:`savedByRole`,type:`ActorRole`,about:`In which role it was saved last.`},{name:`savedByName`,type:`String`,about:`By whom; shown to the office only (others see roles).`},{name:`viewerCan`,type:`SectionRights!`,about:`What the caller may do with the section.`},{name:`subjects`,type:`[Subject!]!`,about:`The subjects, in the order they were added.`}]},{name:`SubmissionReceived`,kind:`type`,about:`A practice was sent to the seat.`,fields:[{name:`live`,type:`LiveKind!`,about:`What this message is.`},{name:`cursor`,type:`String!`,about:"Pass it as `after` to go on from here."},{name:`sequence`,type:`Int!`,about:`Position in the history of what the stream is about, without gaps; what is hidden leaves some.`},{name:`event`,type:`EventKind`,about:`What happened; null unless CHANGE.`},{name:`section`,type:`SectionKind`,about:`The section it was about.`},{name:`actorRole`,type:`ActorRole`,about:`In which role the actor acted.`},{name:`at`,type:`DateTime!`,about:`When.`},{name:`schemaVersion`,type:`Int!`,about:`Version of the form of live messages.`},{name:`practice`,type:`Practice`,about:`The practice; null unless CHANGE.`}]},{name:`SubRole`,kind:`enum`,about:`Part of a role that a technician takes.`,values:[{name:`STRUTTURALE`,about:`Structural part.`},{name:`ARCHITETTONICO`,about:`Architectural part.`},{name:`GEOTECNICO`,about:`Geotechnical part.`},{name:`GENERALE`,about:`General direction of the works.`}]},{name:`Subscription`,kind:`type`,about:`What can be listened to. Each stream ends with the session; rights are asked again at every event.`,fields:[{name:`delegationChanged`,type:`DelegationChanged!`,about:`Delegations and declarations of a practice that the caller sees.`,args:[{name:`practiceId`,type:`ID!`,about:`Id of the practice.`},{name:`after`,type:`String`,about:`Cursor of the last message that the client has.`}]},{name:`messageAdded`,type:`MessageAdded!`,about:`Messages of the chat of a practice, sent and withdrawn; for who may read it.`,args:[{name:`practiceId`,type:`ID!`,about:`Id of the practice.`},{name:`after`,type:`String`,about:`Cursor of the last message that the client has.`}]},{name:`practiceChanged`,type:`PracticeChanged!`,about:`Everything that happens in a practice that the caller sees.`,args:[{name:`practiceId`,type:`ID!`,about:`Id of the practice.`},{name:`after`,type:`String`,about:`Cursor of the last message that the client has.`}]},{name:`myDuties`,type:`DutyChanged!`,about:`Everything that concerns the caller: a delegation given, revoked or concluded, in whatever practice.`,args:[{name:`after`,type:`String`,about:`Cursor of the last message that the client has.`}]},{name:`submissionReceived`,type:`SubmissionReceived!`,about:`Practices sent to a seat of the office; for who holds a role there.`,args:[{name:`office`,type:`Seat!`,about:`The seat.`},{name:`after`,type:`String`,about:`Cursor of the last message that the client has.`}]},{name:`inboxChanged`,type:`InboxChanged!`,about:`Hints that something in the inbox of a seat changed; for who holds a role there.`,args:[{name:`office`,type:`Seat!`,about:`The seat.`}]},{name:`presence`,type:`PresenceChanged!`,about:`Who has a practice open. The caller is shown to the others as long as the stream lives, and for at most 30 seconds after his connection broke.`,args:[{name:`practiceId`,type:`ID!`,about:`Id of the practice.`},{name:`section`,type:`SectionKind`,about:`The section that the caller has open.`},{name:`mode`,type:`PresenceMode!`,about:`What he does there.`}]}]},{name:`SubsoilCategory`,kind:`enum`,about:`Subsoil category (categoria di sottosuolo), NTC 3.2.2.`,values:[{name:`A`,about:`A: rock or very rigid soil.`},{name:`B`,about:`B: soft rock, very dense soil.`},{name:`C`,about:`C: dense or stiff soil.`},{name:`D`,about:`D: loose or soft soil.`},{name:`E`,about:`E: shallow soft soil on rigid soil.`},{name:`S1`,about:`S1: very soft soil; NTC 2008 only.`},{name:`S2`,about:`S2: soil that may liquefy, sensitive clay; NTC 2008 only.`}]},{name:`TechnicalNorm`,kind:`enum`,about:`Technical norms for constructions (norma tecnica).`,values:[{name:`EARLIER`,about:`Norms before the NTC 2008.`},{name:`NTC_2008`,about:`NTC 2008 (DM 14 January 2008).`},{name:`NTC_2018`,about:`NTC 2018 (DM 17 January 2018), in force from 22 March 2018.`}]},{name:`TimeSource`,kind:`enum`,about:`Where the time of a signature comes from.`,values:[{name:`SERVICE`,about:`The clock of the service: signed in the portal.`},{name:`TIMESTAMP`,about:`A time stamp of an authority, in the file.`},{name:`REFERENCE`,about:`Nobody proves when it was made: the moment at which the file arrived.`}]},{name:`TitoloEdilizio`,kind:`enum`,about:`Building title (titolo edilizio).`,values:[{name:`PERMESSO_COSTRUIRE`,about:`Building permit (permesso di costruire).`},{name:`SCIA`,about:`Certified notice of works (SCIA).`},{name:`CILA`,about:`Sworn notice of works (CILA).`},{name:`NONE`,about:`No title is needed.`}]},{name:`TopographicCategory`,kind:`enum`,about:`Topographic category (categoria topografica), NTC 3.2.2.`,values:[{name:`T1`,about:`T1: plain, slopes up to 15 degrees.`},{name:`T2`,about:`T2: slopes above 15 degrees.`},{name:`T3`,about:`T3: ridges, slopes of 15 to 30 degrees.`},{name:`T4`,about:`T4: ridges, slopes above 30 degrees.`}]},{name:`UpdateSubjectInput`,kind:`input`,about:`Changes a subject of section 2.`,fields:[{name:`subjectId`,type:`ID!`,about:`The subject.`},{name:`expectedVersion`,type:`Int!`,about:`The version that the caller has read; another current version answers CONFLICT.`},{name:`subject`,type:`SubjectInput!`,about:`The fields to change.`}]},{name:`UpdateSubjectPayload`,kind:`type`,about:"Answer of `updateSubject`.",fields:[{name:`subject`,type:`Subject`,about:`The subject as it is stored now.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`UploadFileInput`,kind:`input`,about:`One file that is about to be sent.`,fields:[{name:`section`,type:`SectionKind!`,about:`The section it belongs to: 4 or 5.`},{name:`code`,type:`String!`,about:`Code of the catalogue.`},{name:`name`,type:`String!`,about:`File name, at most 120 characters, no path. Blanks and dots at its ends and characters without a width are taken away.`},{name:`mediaType`,type:`String!`,about:"Media type: `application/pdf` or `application/pkcs7-mime`."},{name:`size`,type:`Bytes!`,about:`Size in bytes.`},{name:`sha256`,type:`Sha256!`,about:`SHA-256 of the bytes.`}]},{name:`UploadHeader`,kind:`type`,about:`A header to send with the bytes.`,fields:[{name:`name`,type:`String!`,about:`Name of the header.`},{name:`value`,type:`String!`,about:`Its value.`}]},{name:`UploadOutcome`,kind:`type`,about:`The answer for one file: a ticket, or what is wrong with it.`,fields:[{name:`ticket`,type:`UploadTicket`,about:`The ticket; null when the file was refused.`},{name:`errors`,type:`[UserError!]!`,about:`What is wrong with the file.`}]},{name:`UploadTicket`,kind:`type`,about:"A ticket for one upload: send the bytes with these headers, then call `addAttachment`. The same address takes the whole by `method`, or pieces by the tus protocol, which goes on after a break.",fields:[{name:`id`,type:`ID!`,about:"Names the ticket in `addAttachment`."},{name:`method`,type:`String!`,about:`Method of the request.`},{name:`url`,type:`String!`,about:`Address of the request.`},{name:`headers`,type:`[UploadHeader!]!`,about:`Headers of the request, beside the caller's own.`},{name:`tusVersion`,type:`String!`,about:`Version of the tus protocol that the address speaks, with the extensions checksum (sha256), termination and expiration.`},{name:`size`,type:`Bytes!`,about:`Bytes that it takes: exactly those that were announced.`},{name:`sha256`,type:`Sha256!`,about:`SHA-256 that they must have.`},{name:`expiresAt`,type:`DateTime!`,about:`Until when the bytes are accepted, and what has arrived is kept.`}]},{name:`UseClass`,kind:`enum`,about:`Use class (classe d'uso), NTC 2.4.2.`,values:[{name:`CLASS_I`,about:`Class I: occasional presence of people, farm buildings.`},{name:`CLASS_II`,about:`Class II: normal crowding.`},{name:`CLASS_III`,about:`Class III: significant crowding.`},{name:`CLASS_IV`,about:`Class IV: important public or strategic functions.`}]},{name:`UserError`,kind:`type`,about:`Something that the caller can fix.`,fields:[{name:`code`,type:`ErrorCode!`,about:`What is wrong, for programs. New values may be added.`},{name:`path`,type:`String!`,about:`Dotted path of the input that caused it; empty when none did.`},{name:`message`,type:`String!`,about:"What is wrong and what to do, in the language of `Accept-Language`."},{name:`params`,type:`[String!]!`,about:`Values that the message mentions; the description of each code says which.`}]},{name:`UseShare`,kind:`type`,about:`A use of the building with its share of the floor area.`,fields:[{name:`kind`,type:`BuildingUse!`,about:`The use (destinazione d'uso).`},{name:`share`,type:`Decimal`,about:`Share of the floor area, per cent.`}]},{name:`UseShareInput`,kind:`input`,about:`A use of the building with its share of the floor area.`,fields:[{name:`kind`,type:`BuildingUse!`,about:`The use (destinazione d'uso).`},{name:`share`,type:`Decimal`,about:`Share of the floor area, per cent.`}]},{name:`Verification`,kind:`type`,about:`The newest report on the signatures in a file. It holds for the moment at which the file arrived: what expires later changes nothing. The same file, moment and trust give the same report.`,fields:[{name:`verdict`,type:`FileVerdict!`,about:`The worst of the signers; NO_SIGNATURE when there is none.`},{name:`subIndication`,type:`SubIndication`,about:`Why it is not VALID.`},{name:`kind`,type:`SignedFileKind!`,about:`What kind of signed file it is.`},{name:`layers`,type:`Int!`,about:`Signed layers inside each other; 1 also when nothing is signed.`},{name:`content`,type:`ContentKind`,about:`What the innermost document is; null when it could not be reached.`},{name:`signers`,type:`[VerifiedSigner!]!`,about:`Each signature, outer layers first.`},{name:`warnings`,type:`[SignatureWarning!]!`,about:`What else a reader should know.`},{name:`referenceTime`,type:`DateTime!`,about:`The reference time: when the file arrived. For this moment the verdict holds.`},{name:`checkedAt`,type:`DateTime!`,about:`When the report was made.`},{name:`trustDigest`,type:`String!`,about:`SHA-256 over everything that was trusted: authorities, trusted lists, revocation lists.`},{name:`report`,type:`String`,about:"The whole report as JSON text, as `portos verify` prints it, with every finding; null for who may not see personal data."}]},{name:`VerificationTimeSource`,kind:`enum`,about:`Where the time comes from at which a signature is judged.`,values:[{name:`TIMESTAMP`,about:`A time-stamp of a trusted authority (RFC 3161).`},{name:`REFERENCE`,about:`The reference time: when the portal received the file.`}]},{name:`VerifiedSigner`,kind:`type`,about:`One signature in a file.`,fields:[{name:`name`,type:`String`,about:`Name in the certificate.`},{name:`fiscalCode`,type:`String`,about:`Codice fiscale in the certificate; null for who may not see personal data, and where there is none with a right check character.`},{name:`verdict`,type:`FileVerdict!`,about:`What the signature is worth.`},{name:`subIndication`,type:`SubIndication`,about:`Why it is not VALID.`},{name:`format`,type:`SignatureFormat!`,about:`Its format.`},{name:`layer`,type:`Int!`,about:`Layer of the file, 1 is the outermost.`},{name:`field`,type:`String`,about:`Field of a pdf.`},{name:`issuer`,type:`String`,about:`Who issued the certificate.`},{name:`qualified`,type:`Boolean!`,about:`The certificate calls itself qualified.`},{name:`claimedTime`,type:`DateTime`,about:`When the signer says that he signed. Nobody witnesses it.`},{name:`bestTime`,type:`DateTime!`,about:`The first moment for which it is proved that the signature existed.`},{name:`timeSource`,type:`VerificationTimeSource!`,about:`Where that moment comes from.`},{name:`algorithm`,type:`String`,about:`Algorithm, for example RSA-2048 PKCS#1 SHA-256.`},{name:`changes`,type:`[String!]!`,about:`What changed in the file after this signature, also where that is allowed.`},{name:`warnings`,type:`[SignatureWarning!]!`,about:`What else a reader should know.`}]},{name:`VerifyAttachmentInput`,kind:`input`,about:`Judges the signatures in a document again.`,fields:[{name:`attachmentId`,type:`ID!`,about:`The document.`}]},{name:`VerifyAttachmentPayload`,kind:`type`,about:"Answer of `verifyAttachment`.",fields:[{name:`attachment`,type:`Attachment`,about:`The document with its new report.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`VerifyPracticeInput`,kind:`input`,about:`Runs the formal check of the whole practice.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`}]},{name:`VerifyPracticePayload`,kind:`type`,about:"Answer of `verifyPractice`.",fields:[{name:`practice`,type:`Practice`,about:`The practice; null when the check could not be run.`},{name:`violations`,type:`[Violation!]!`,about:`The findings of all sections.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix about the request itself.`}]},{name:`VerifySectionInput`,kind:`input`,about:`Runs the formal check of one section.`,fields:[{name:`practiceId`,type:`ID!`,about:`The practice.`},{name:`section`,type:`SectionKind!`,about:`Which section.`}]},{name:`VerifySectionPayload`,kind:`type`,about:"Answer of `verifySection`.",fields:[{name:`section`,type:`Section`,about:`The section with the status of this check; null when the check could not be run.`},{name:`violations`,type:`[Violation!]!`,about:`The findings; empty when the check passes without warnings.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix about the request itself.`}]},{name:`VerticalStructure`,kind:`enum`,about:`Vertical structure, after AeDES section 3.`,values:[{name:`MASONRY_IRREGULAR`,about:`Masonry of irregular texture or poor quality (muratura irregolare).`},{name:`MASONRY_REGULAR`,about:`Masonry of regular texture and good quality (muratura regolare).`},{name:`MASONRY_REINFORCED`,about:`Reinforced or confined masonry (muratura armata o confinata).`},{name:`CONCRETE_FRAMES`,about:`Reinforced concrete frames (telai in c.a.).`},{name:`CONCRETE_WALLS`,about:`Reinforced concrete walls (pareti in c.a.).`},{name:`PRECAST`,about:`Precast concrete (prefabbricato).`},{name:`STEEL_FRAMES`,about:`Steel frames (telai in acciaio).`},{name:`TIMBER`,about:`Timber (legno).`},{name:`MIXED`,about:`Mixed (mista).`},{name:`OTHER`,about:`Any other (altro).`}]},{name:`Viewer`,kind:`type`,about:`The person who is signed in.`,fields:[{name:`fiscalCode`,type:`String!`,about:`Fiscal code, as proven at login.`},{name:`name`,type:`String!`,about:`Name, as proven at login.`},{name:`authMethod`,type:`String!`,about:`How the identity was proven: CNS, SPID, CIE, DEV on a development server, or MACHINE_TOKEN.`},{name:`authLevel`,type:`Int!`,about:`Assurance level of the login, 1 to 3.`},{name:`freshUntil`,type:`DateTime`,about:`Until when the login is recent enough to declare, sign and send; null when it is not any more.`},{name:`failedLogins`,type:`FailedLogins`,about:`What happened to the person's logins between the one before and this one; null for a machine token.`},{name:`sessionExpiresAt`,type:`DateTime!`,about:`When the session ends at the latest.`},{name:`offices`,type:`[Office!]!`,about:`Offices that the person holds today; empty for everybody outside the office.`}]},{name:`Violation`,kind:`type`,about:`One finding of a formal check.`,fields:[{name:`code`,type:`RuleCode!`,about:`Which rule, for programs.`},{name:`severity`,type:`Severity!`,about:`Blocks, or only warns.`},{name:`section`,type:`SectionKind!`,about:`The section it is about.`},{name:`path`,type:`String!`,about:`Dotted path of the field or document.`},{name:`message`,type:`String!`,about:"What is wrong, in the language of `Accept-Language`."}]},{name:`WithdrawMessageInput`,kind:`input`,about:`Withdraws a message of one's own.`,fields:[{name:`messageId`,type:`ID!`,about:`The message.`}]},{name:`WithdrawMessagePayload`,kind:`type`,about:"Answer of `withdrawMessage`.",fields:[{name:`message`,type:`Message`,about:`What is left of the message.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`WithdrawOfficerInput`,kind:`input`,about:`Takes a role or an access back.`,fields:[{name:`officerId`,type:`ID!`,about:`Which one.`}]},{name:`WithdrawOfficerPayload`,kind:`type`,about:"Answer of `withdrawOfficer`.",fields:[{name:`officer`,type:`Officer`,about:`The role as it is now.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`WithdrawSignatureInput`,kind:`input`,about:`Withdraws one's own signature.`,fields:[{name:`attachmentId`,type:`ID!`,about:`The document.`}]},{name:`WithdrawSignaturePayload`,kind:`type`,about:"Answer of `withdrawSignature`.",fields:[{name:`attachment`,type:`Attachment`,about:`The document.`},{name:`errors`,type:`[UserError!]!`,about:`What the caller can fix; empty when the mutation did what it was asked.`}]},{name:`WorkKind`,kind:`enum`,about:`Kind of structure (tipo di opera).`,values:[{name:`BUILDING`,about:`Building (edificio).`},{name:`INFRASTRUCTURE`,about:`Infrastructure (infrastruttura).`},{name:`OTHER`,about:`Any other structure (altro).`}]},{name:`WorksStart`,kind:`type`,about:`Whether the works may begin, and on what that rests (dossier 5.1).`,fields:[{name:`allowed`,type:`Boolean!`,about:`They may.`},{name:`since`,type:`Date`,about:`Since which day; null while they may not.`},{name:`because`,type:`String!`,about:`Why, in Italian.`}]}]};export{e as default};