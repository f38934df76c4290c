using System.Text;
using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>
/// Builds the data of a report from what a JSON or XML reader finds, one item after another: members, objects and
/// values.
/// </summary>
/// <remarks>No more of the text is kept than the data need. Not safe to share between threads.</remarks>
internal sealed partial class ReportParser(NistReadOptions choice)
{
    private const int MostDepth = 64;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly Frame[] _frames = new Frame[MostDepth + 1];
    private int _depth = -1;

    /// <summary>What was read.</summary>
    public ReportData Data { get; } = new();

    /// <summary>The line that is being read, requested if something is wrong with it.</summary>
    public Func<long> Line { get; set; } = () => 0;

    /// <summary>Whether what is read now is skipped.</summary>
    public bool IsSkipping => _depth >= 0 && _frames[_depth].Class == NistClass.Skipped;

    /// <summary>Whether a value of the current object is a list of identifiers.</summary>
    public bool IsIdList => _frames[_depth].Member is NistMember.CandidateIds or NistMember.ComposingGpUnitIds
        or NistMember.EndorsementPartyIds or NistMember.PartyIds;

    /// <summary>Whether the current member is an object, and not a value.</summary>
    public bool IsObject => Child() != NistClass.Skipped || !NistGrammar.IsValue(Class, _frames[_depth].Member);

    public NistClass Class => _frames[_depth].Class;

    /// <summary>What comes next belongs to a member of the current object.</summary>
    public void Member(NistMember member) => _frames[_depth].Member = member;

    /// <summary>Refuses a name that occurs twice in one JSON object.</summary>
    public void Once(NistMember member)
    {
        ref var frame = ref _frames[_depth];
        if (member == NistMember.Unknown || frame.Class == NistClass.Skipped) return;
        ulong bit = 1UL << (int)member;
        if ((frame.Names & bit) != 0) throw new NistFault(Throw.NistRepeated(member));
        frame.Names |= bit;
    }

    /// <summary>The current member is a list of JSON.</summary>
    public void BeginList()
    {
        var frame = _frames[_depth];
        bool isRead = NistGrammar.IsValue(frame.Class, frame.Member) || Child() != NistClass.Skipped;
        if (isRead && !NistGrammar.IsList(frame.Member)) throw new NistFault(Throw.NistNotAValue(frame.Member));
    }

    /// <summary>An object begins.</summary>
    public void Begin()
    {
        if (_depth + 1 >= MostDepth) throw new NistFault(Throw.NistTooDeep(MostDepth));
        var child = _depth < 0 ? NistClass.Report : Child();
        if (_depth >= 0)
        {
            ref var frame = ref _frames[_depth];
            if (NistGrammar.IsValue(frame.Class, frame.Member))
            {
                throw new NistFault(Throw.NistNotAValue(frame.Member));
            }

            if (child != NistClass.Skipped) Take(ref frame);
        }

        _frames[++_depth] = new() { Class = child };
        BeginClass(child);
    }

    /// <summary>The current object ends.</summary>
    public void End()
    {
        EndClass(_frames[_depth].Class);
        _depth--;
    }

    /// <summary>The current member has a value.</summary>
    /// <param name="value">Its text in UTF-8, without escapes.</param>
    public void Value(ReadOnlySpan<byte> value)
    {
        ref var frame = ref _frames[_depth];
        if (frame.Member == NistMember.Class)
        {
            if (frame.Class == NistClass.Report) CheckReport(value);
            return;
        }

        if (!NistGrammar.IsValue(frame.Class, frame.Member))
        {
            if (Child() != NistClass.Skipped) throw new NistFault(Throw.NistNotAnObject(frame.Member));
            return;
        }

        Take(ref frame);
        ValueOf(frame.Class, frame.Member, value);
    }

    /// <summary>Whether the class of the root object was named.</summary>
    public bool IsReport { get; private set; }

    /// <summary>A value as text.</summary>
    public static string TextOf(NistMember member, ReadOnlySpan<byte> value)
    {
        try
        {
            return Strict.GetString(value);
        }
        catch (DecoderFallbackException)
        {
            throw new NistFault(Throw.NistNotText(member));
        }
    }

    private NistClass Child() => NistGrammar.ChildOf(_frames[_depth].Class, _frames[_depth].Member);

    private static void Take(ref Frame frame)
    {
        if (NistGrammar.IsList(frame.Member)) return;
        ulong bit = 1UL << (int)frame.Member;
        if ((frame.Taken & bit) != 0) throw new NistFault(Throw.NistRepeated(frame.Member));
        frame.Taken |= bit;
    }

    private void CheckReport(ReadOnlySpan<byte> value)
    {
        IsReport = value.SequenceEqual("ElectionResults.ElectionReport"u8);
        if (!IsReport) throw new NistFault(Throw.NistNoReport(Excerpt(value)));
    }

    private static string Excerpt(ReadOnlySpan<byte> value)
    {
        const int Limit = 100;
        return Encoding.UTF8.GetString(value.Length > Limit ? value[..Limit] : value);
    }

    /// <summary>An object that is being read.</summary>
    private struct Frame
    {
        public NistClass Class;
        public NistMember Member;

        /// <summary>Members that had a value.</summary>
        public ulong Taken;

        /// <summary>Members whose name occurred.</summary>
        public ulong Names;
    }
}
