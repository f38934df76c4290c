using System.Globalization;
using Electoral.Tally.Kernels;
using Electoral.Tally.Validation;

namespace Electoral.Tally.Evaluation;

/// <summary>A slip of transcription that is planted on a sheet.</summary>
internal sealed class PlantedSlip
{
    private const int Valid = -1, Invalid = -2, Ballots = -3;

    private readonly Maker _make;

    private PlantedSlip(string name, TranscriptionPattern pattern, Maker make) =>
        (Name, Pattern, _make) = (name, pattern, make);

    private delegate TallySheet? Maker(TallySheet sheet, ref CounterRandom random);

    public static IReadOnlyList<PlantedSlip> All { get; } =
    [
        OfNumber("one digit of any count", TranscriptionPattern.OneDigit, OneDigit),
        OfNumber("two digits of any count transposed", TranscriptionPattern.TransposedDigits, Transposed),
        OfNumber("a zero too many on any count", TranscriptionPattern.FactorOfTen, TenTimes),
        new("valid and invalid votes swapped", TranscriptionPattern.SwappedCounts, (sheet, ref _) =>
            sheet.Valid == sheet.Invalid ? null : sheet with { Valid = sheet.Invalid, Invalid = sheet.Valid }),
        new("the two largest selections swapped", TranscriptionPattern.SwappedCounts, (sheet, ref _) =>
            sheet.Votes[0] == sheet.Votes[1] ? null
            : sheet with { Votes = [sheet.Votes[1], sheet.Votes[0], .. sheet.Votes.Skip(2)] }),
        new("a large and a small selection swapped", TranscriptionPattern.SwappedCounts, (sheet, ref _) =>
            sheet with { Votes = [sheet.Votes[5], .. sheet.Votes.Skip(1).Take(4), sheet.Votes[0]] }),
        new("votes one column back, sums right", TranscriptionPattern.ShiftedColumns, (sheet, ref _) =>
            Shifted(sheet, [.. sheet.Votes.Skip(1), 0])),
        new("votes one column on, sums right", TranscriptionPattern.ShiftedColumns, (sheet, ref _) =>
            Shifted(sheet, [0, .. sheet.Votes.Take(sheet.Votes.Count - 1)])),
        new("votes one column on, sums as they were", TranscriptionPattern.ShiftedColumns, (sheet, ref _) =>
            sheet with { Votes = [0, .. sheet.Votes.Take(sheet.Votes.Count - 1)] }),
    ];

    /// <summary>None: every sheet stays as it is.</summary>
    public static PlantedSlip None { get; } = new("none", default, (_, ref _) => null);

    public string Name { get; }

    public TranscriptionPattern Pattern { get; }

    /// <summary>The sheet as it is written; null where the slip would change nothing.</summary>
    public TallySheet? Make(TallySheet sheet, ref CounterRandom random) => _make(sheet, ref random);

    /// <summary>Whether each count that a suggestion gives is what was meant.</summary>
    public static bool Undoes(CorrectionSuggestion suggestion, TallySheet meant) =>
        suggestion.Changes.All(change => change.Suggested is null || change.Suggested == Meant(change.Field, meant));

    private static long? Meant(string field, TallySheet sheet) => field switch
    {
        "valid" => sheet.Valid,
        "invalid" => sheet.Invalid,
        "ballotsCast" => sheet.BallotsCast,
        "registered" => sheet.Registered,
        _ => sheet.Votes[int.Parse(field.AsSpan(1), CultureInfo.InvariantCulture) - 1],
    };

    private static TallySheet Shifted(TallySheet sheet, IReadOnlyList<int?> votes)
    {
        int valid = votes.Sum() ?? 0;
        return sheet with { Votes = votes, Valid = valid, BallotsCast = valid + sheet.Invalid };
    }

    private static PlantedSlip OfNumber(
        string name, TranscriptionPattern pattern, Func<int, MixedNumber, int?> write) =>
        new(name, pattern, (sheet, ref random) =>
        {
            int field = random.NextInt32(sheet.Votes.Count + 3) - 3;
            int? count = field switch
            {
                Valid => sheet.Valid,
                Invalid => sheet.Invalid,
                Ballots => sheet.BallotsCast,
                _ => sheet.Votes[field],
            };
            if (write(count ?? 0, new(random.NextInt32(1 << 20))) is not int written || written == count) return null;
            return field switch
            {
                Valid => sheet with { Valid = written },
                Invalid => sheet with { Invalid = written },
                Ballots => sheet with { BallotsCast = written },
                _ => sheet with { Votes = [.. sheet.Votes.Select((votes, index) => index == field ? written : votes)] },
            };
        });

    private static int? OneDigit(int count, MixedNumber random)
    {
        char[] digits = Digits(count);
        int index = random.Below(digits.Length);
        digits[index] = (char)('0' + random.Below(10));
        return Number(digits);
    }

    private static int? Transposed(int count, MixedNumber random)
    {
        char[] digits = Digits(count);
        if (digits.Length < 2) return null;
        int index = random.Below(digits.Length - 1);
        (digits[index], digits[index + 1]) = (digits[index + 1], digits[index]);
        return Number(digits);
    }

    private static int? TenTimes(int count, MixedNumber random) => count == 0 ? null : count * 10;

    private static char[] Digits(int count) => count.ToString(CultureInfo.InvariantCulture).ToCharArray();

    private static int? Number(char[] digits) =>
        digits is ['0', _, ..] ? null : int.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>A random number that is taken apart from its low end.</summary>
    private sealed class MixedNumber(int value)
    {
        private int _value = value;

        public int Below(int end)
        {
            int found = _value % end;
            _value /= end;
            return found;
        }
    }
}
