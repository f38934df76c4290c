using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A condition under which a candidate wins at once: a share of the votes, and perhaps a lead.</summary>
/// <remarks>
/// Shares and leads are parts of the same total. Equality compares all parts. The default value is met by everybody
/// who has a vote. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<FirstRoundWin>))]
public readonly record struct FirstRoundWin : IJsonResult<FirstRoundWin>
{
    private static readonly ReportText MoreThanText = new("more than {0:0.##########} %", "más del {0:0.##########} %");

    private static readonly ReportText AtLeastText = new(
        "at least {0:0.##########} %", "al menos el {0:0.##########} %");

    private static readonly ReportText AheadByAtLeastText = new(
        " and at least {0:0.##########} points ahead", " y al menos {0:0.##########} puntos de ventaja");

    private static readonly ReportText AheadByMoreThanText = new(
        " and more than {0:0.##########} points ahead", " y más de {0:0.##########} puntos de ventaja");

    private FirstRoundWin(decimal share, bool isShareExceeded)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1m);
        (Share, IsShareExceeded) = (share, isShareExceeded);
    }

    /// <summary>The share needed, 0 to 1.</summary>
    public decimal Share { get; }

    /// <summary>Whether the share must be exceeded and not only reached.</summary>
    public bool IsShareExceeded { get; }

    /// <summary>The lead over everybody else that is needed as well, 0 to 1; null where none is.</summary>
    public decimal? Lead { get; private init; }

    /// <summary>Whether the lead must be exceeded and not only reached.</summary>
    public bool IsLeadExceeded { get; private init; }

    /// <summary>A share that must be exceeded: 0.5 is "50 % plus one" and "more than half".</summary>
    /// <param name="share">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public static FirstRoundWin MoreThan(decimal share) => new(share, isShareExceeded: true);

    /// <summary>A share that must be reached.</summary>
    /// <param name="share">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public static FirstRoundWin AtLeast(decimal share) => new(share, isShareExceeded: false);

    /// <summary>The same, and ahead of everybody else by at least this share of the votes.</summary>
    /// <param name="lead">0 to 1; 0.1 is ten points.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public FirstRoundWin AheadByAtLeast(decimal lead) => this with { Lead = Checked(lead), IsLeadExceeded = false };

    /// <summary>The same, and ahead of everybody else by more than this share of the votes.</summary>
    /// <param name="lead">0 to 1; 0.1 is ten points.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public FirstRoundWin AheadByMoreThan(decimal lead) => this with { Lead = Checked(lead), IsLeadExceeded = true };

    /// <summary>The condition in words, such as "at least 40 % and at least 10 points ahead".</summary>
    public override string ToString() => ToText(null);

    /// <summary>Whether votes meet the condition.</summary>
    /// <param name="votes">The candidate's votes.</param>
    /// <param name="mostOfOthers">The most votes of anybody else.</param>
    /// <param name="whole">The votes that shares are parts of.</param>
    internal bool IsMet(long votes, long mostOfOthers, long whole) =>
        votes > 0
        && new ExactFraction(Share).Compare(votes, whole) >= (IsShareExceeded ? 1 : 0)
        && (Lead is not decimal lead
            || new ExactFraction(lead).Compare(votes - mostOfOthers, whole) >= (IsLeadExceeded ? 1 : 0));

    /// <param name="language">The language.</param>
    /// <param name="ofWhat">Says of the share what it is a share of; null to leave that out.</param>
    internal string ToText(IFormatProvider? language, ReportText? ofWhat = null)
    {
        var share = IsShareExceeded ? MoreThanText : AtLeastText;
        string text = share.In(language, Share * 100);
        if (ofWhat is not null) text = ofWhat.In(language, text);
        if (Lead is not decimal lead) return text;
        var ahead = IsLeadExceeded ? AheadByMoreThanText : AheadByAtLeastText;
        return text + ahead.In(language, lead * 100);
    }

    private static decimal Checked(decimal lead)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lead);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lead, 1m);
        return lead;
    }

    static void IJsonResult<FirstRoundWin>.Describe(JsonForm<FirstRoundWin> form) => form
        .Decimal("share", win => win.Share)
        .Truth("isShareExceeded", win => win.IsShareExceeded)
        .Decimal("lead", win => win.Lead)
        .Truth("isLeadExceeded", win => win.IsLeadExceeded);
}
