using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>Ballots that are counted by hand together, such as those of one tally sheet, as reported.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<AuditBatch>))]
public sealed class AuditBatch : IJsonResult<AuditBatch>
{
    /// <summary>A batch.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="votes">The reported votes of each selection, 0 or more.</param>
    /// <param name="ballots">The most ballots that it can hold, at least the votes of any selection.</param>
    /// <exception cref="ArgumentException">A number is negative, or a selection has more
    /// votes than there are ballots.</exception>
    public AuditBatch(string id, IReadOnlyList<long> votes, long ballots)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(votes);
        Id = id;
        Votes = [.. votes];
        foreach (long count in Votes) ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(votes));
        long most = Votes.Count == 0 ? 0 : Votes.Max();
        if (ballots < most) Throw.BallotsBelowVotes(id, ballots, most);
        Ballots = ballots;
    }

    /// <summary>The name.</summary>
    public string Id { get; }

    /// <summary>The reported votes, in the order of the contest's selections.</summary>
    public IReadOnlyList<long> Votes { get; }

    /// <summary>The most ballots that the batch can hold.</summary>
    public long Ballots { get; }

    static void IJsonResult<AuditBatch>.Describe(JsonForm<AuditBatch> form) => form
        .Text("id", batch => batch.Id)
        .Wholes("votes", batch => batch.Votes)
        .Whole("ballots", batch => batch.Ballots);
}
