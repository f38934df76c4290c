namespace Electoral.Tally.Nist;

/// <summary>What a count of a report counts: all ballots, or those of one way of voting.</summary>
public enum NistCountType
{
    /// <summary>All ballots, whatever the way of voting ("total").</summary>
    Total,

    /// <summary>All ballots of absent voters ("absentee").</summary>
    Absentee,

    /// <summary>Federal write-in absentee ballots, a part of <see cref="Absentee"/> ("absentee-fwab").</summary>
    AbsenteeFwab,

    /// <summary>Cast in person before election day, a part of <see cref="Absentee"/> ("absentee-in-person").</summary>
    AbsenteeInPerson,

    /// <summary>Cast by mail, a part of <see cref="Absentee"/> ("absentee-mail").</summary>
    AbsenteeMail,

    /// <summary>Cast in a period of early voting ("early").</summary>
    Early,

    /// <summary>Cast on election day ("election-day").</summary>
    ElectionDay,

    /// <summary>Ballots whose voter's right to vote was doubted ("provisional").</summary>
    Provisional,

    /// <summary>Seats won, which are not votes ("seats").</summary>
    Seats,

    /// <summary>Of voters in uniform and overseas, a part of <see cref="Absentee"/> ("uocava").</summary>
    Uocava,

    /// <summary>Names written in, which are among the other ballots ("write-in").</summary>
    WriteIn,

    /// <summary>Anything else ("other").</summary>
    Other,
}
