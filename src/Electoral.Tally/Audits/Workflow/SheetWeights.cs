using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Electoral.Tally.Audits;

/// <summary>
/// The error bounds of the sheets as whole numbers, so that a draw does not depend on the rounding of the machine; and
/// the draws that follow from a seed.
/// </summary>
/// <remarks>A weight is the bound in units of 10⁻¹² margins, rounded up: still a bound.</remarks>
internal sealed class SheetWeights
{
    private const double Unit = 1e-12;
    private const long UnitsOfMargin = 1_000_000_000_000;

    private readonly UInt128[] _ends;

    public SheetWeights(BatchComparison comparison)
    {
        Weights = new UInt128[comparison.Batches.Count];
        _ends = new UInt128[Weights.Length];
        UInt128 end = 0;
        for (int sheet = 0; sheet < Weights.Length; sheet++)
        {
            Weights[sheet] = comparison.NeedsFullCount ? 0 : Of(comparison, comparison.Batches[sheet]);
            if (Weights[sheet] > 0) Drawable++;
            _ends[sheet] = end += Weights[sheet];
        }

        Total = end;
    }

    /// <summary>The weight of each sheet.</summary>
    public UInt128[] Weights { get; }

    /// <summary>The sum of the weights.</summary>
    public UInt128 Total { get; }

    /// <summary>The number of sheets that can be drawn.</summary>
    public int Drawable { get; }

    /// <summary>All bounds, in margins: U.</summary>
    public double TotalBound => (double)Total * Unit;

    /// <summary>The bound of a sheet, in margins.</summary>
    public double BoundOf(int sheet) => (double)Weights[sheet] * Unit;

    /// <summary>
    /// The drawn sheets, without end: draw r is the sheet that holds the point ⌊SHA-256(seed "," r) · total / 2²⁵⁶⌋,
    /// the hash read as one big-endian number.
    /// </summary>
    public IEnumerable<int> Drawn(string seed)
    {
        for (long draw = 1; ; draw++)
        {
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed},{draw}")));
            var number = new BigInteger(hash, isUnsigned: true, isBigEndian: true);
            var point = (UInt128)((number * (BigInteger)Total) >> 256);
            int index = Array.BinarySearch(_ends, point);
            // An end that equals the point belongs to the sheet before; sheets without weight share its end.
            if (index < 0)
            {
                index = ~index;
            }
            else
            {
                while (_ends[index] == point) index++;
            }

            yield return index;
        }
    }

    /// <summary>The drawn sheets, each once: repeats are skipped.</summary>
    public IEnumerable<int> DrawnOnce(string seed)
    {
        var seen = new HashSet<int>();
        foreach (int sheet in Drawn(seed))
        {
            if (seen.Add(sheet)) yield return sheet;
            if (seen.Count == Drawable) yield break;
        }
    }

    private static UInt128 Of(BatchComparison comparison, AuditBatch batch)
    {
        UInt128 most = 0;
        for (int i = 0; i < comparison.Margins.Count; i++)
        {
            var assertion = comparison.Contest.Assertions[i];
            var worst = (UInt128)(assertion.PartOf(batch.Votes) + batch.Ballots * assertion.MostLostByBallot);
            var margin = (UInt128)comparison.Margins[i];
            most = UInt128.Max(most, (worst * UnitsOfMargin + margin - 1) / margin);
        }

        return most;
    }
}
