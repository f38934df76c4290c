using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>A group of batches that was sampled separately, with replacement in proportion to the bounds.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<AuditStratum>))]
public sealed class AuditStratum : IJsonResult<AuditStratum>
{
    /// <summary>A stratum.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="totalBound">The error bounds of its batches, in margins of the whole contest; 0 or more.</param>
    /// <param name="taints">The taints of the drawn batches, at most 1; a negative one counts as 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound or a taint is out of its range.</exception>
    public AuditStratum(string name, double totalBound, params IReadOnlyList<double> taints)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(taints);
        bool isBound = totalBound >= 0 && double.IsFinite(totalBound);
        if (!isBound) Throw.ParameterOutOfRange(totalBound, nameof(totalBound), "a number of 0 or more");
        foreach (var (draw, taint) in taints.Index())
        {
            if (!(taint <= 1)) Throw.TaintOutOfRange(draw + 1, taint);
        }

        (Name, TotalBound, Taints) = (name, totalBound, [.. taints]);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The error bounds of all its batches, in margins of the whole contest.</summary>
    public double TotalBound { get; }

    /// <summary>The taints of the drawn batches.</summary>
    public IReadOnlyList<double> Taints { get; }

    static void IJsonResult<AuditStratum>.Describe(JsonForm<AuditStratum> form) => form
        .Text("name", stratum => stratum.Name)
        .Number("totalBound", stratum => stratum.TotalBound)
        .Numbers("taints", stratum => stratum.Taints);
}
