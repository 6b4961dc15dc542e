using System.Runtime.InteropServices;

namespace CodeMode.Worker.Serving;

/// <summary>
/// A seccomp filter for Linux: from then on the process opens no file and no socket, starts no program, and reaches no other process.
/// https://docs.kernel.org/userspace-api/seccomp_filter.html
/// </summary>
internal static class SyscallFilter
{
    private const int NoNewPrivileges = 38;
    private const uint FilterMode = 1;
    private const uint AllThreads = 1;

    // Classic BPF: load a word, jump if equal or not less, return.
    private const ushort Load = 0x20;
    private const ushort IfEqual = 0x15;
    private const ushort IfNotLess = 0x35;
    private const ushort Return = 0x06;
    private const uint Allow = 0x7FFF0000;
    private const uint NotPermitted = 0x00050001;

    // The second calling convention of x86-64 numbers its calls from here.
    private const uint OtherConvention = 0x40000000;

    private static readonly Platform s_x64 = new(317, 0xC000003E,
    [
        2, 41, 42, 43, 49, 50, 53, 59, 62, 76, 82, 83, 84, 85, 86, 87, 88, 90, 101, 257, 258, 263, 264, 265, 266, 268, 288, 310, 311, 316, 322, 425, 437,
    ]);

    private static readonly Platform s_arm64 = new(277, 0xC00000B7,
    [
        33, 34, 35, 36, 37, 38, 45, 52, 53, 56, 117, 129, 198, 199, 200, 201, 202, 203, 221, 242, 270, 271, 276, 281, 425, 437,
    ]);

    /// <summary>Puts the filter in force for every thread. False where the platform has none, or does not allow it.</summary>
    public static unsafe bool TryApply()
    {
        if (!OperatingSystem.IsLinux()) return false;
        if (RuntimeInformation.ProcessArchitecture is not (Architecture.X64 or Architecture.Arm64)) return false;
        var platform = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? s_x64 : s_arm64;
        var filter = Write(platform);
        fixed (Instruction* instructions = filter)
        {
            var program = new Program((ushort)filter.Length, instructions);
            return PrCtl(NoNewPrivileges, 1, 0, 0, 0) == 0 && SysCall(platform.Seccomp, FilterMode, AllThreads, &program) == 0;
        }
    }

    private static Instruction[] Write(Platform platform)
    {
        const int NumberOffset = 0;
        const int ArchitectureOffset = 4;
        var filter = new List<Instruction>
        {
            new(Load, 0, 0, ArchitectureOffset), new(IfEqual, 1, 0, platform.Id), new(Return, 0, 0, NotPermitted),
            new(Load, 0, 0, NumberOffset), new(IfNotLess, 0, 1, OtherConvention), new(Return, 0, 0, NotPermitted),
        };
        foreach (var call in platform.Refused)
        {
            filter.Add(new(IfEqual, 0, 1, call));
            filter.Add(new(Return, 0, 0, NotPermitted));
        }

        filter.Add(new(Return, 0, 0, Allow));
        return [.. filter];
    }

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int PrCtl(int option, nuint a, nuint b, nuint c, nuint d);

    [DllImport("libc", EntryPoint = "syscall")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern unsafe nint SysCall(nint number, nuint operation, nuint flags, void* argument);

    /// <param name="Seccomp">The number of the call that sets filters.</param>
    /// <param name="Id">How filters see the platform.</param>
    /// <param name="Refused">open, socket, connect, bind, exec, kill, ptrace, rename, unlink, io_uring and their kin, by number.</param>
    private sealed record Platform(nint Seccomp, uint Id, uint[] Refused);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Value);

    [StructLayout(LayoutKind.Sequential)]
    private readonly unsafe struct Program(ushort length, Instruction* instructions)
    {
        public readonly ushort Length = length;
        public readonly Instruction* Instructions = instructions;
    }
}
